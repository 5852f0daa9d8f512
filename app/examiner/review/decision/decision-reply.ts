/** What the server answers to a decision or a signature. */
export interface DecisionReply {
  done: boolean;
  message?: string;
  field?: string;
}

const advice: Record<number, string> = {
  401: 'Votre connexion a expiré. Reconnectez-vous dans un autre onglet, puis enregistrez à nouveau.',
  403: 'Votre compte ne permet pas cet acte : seuls les examinateurs décident et signent.',
  404: 'Ce passage n’est plus accessible avec votre compte.',
};

/** What to tell when a save did not reach the server or was turned away; what was typed stays on the screen. */
export function failedReply(error: unknown): DecisionReply {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : null;
  const message =
    status === null
      ? 'L’enregistrement n’a pas abouti : le serveur ne répond pas. Vérifiez la connexion, puis réessayez.'
      : (advice[status] ?? 'L’enregistrement n’a pas abouti. Réessayez dans un instant.');
  return { done: false, message: `${message} Votre saisie est conservée.` };
}
