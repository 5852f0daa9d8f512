interface Explanation {
  title: string;
  advice: string;
}

/** An HTTP status in words that say what to do next. */
export function explainStatus(status: number): Explanation {
  switch (status) {
    case 401:
      return {
        title: 'Connexion nécessaire',
        advice: 'Votre session a pris fin. Connectez-vous de nouveau pour continuer.',
      };
    case 403:
      return {
        title: 'Accès refusé',
        advice:
          'Votre compte ne permet pas cette opération. Adressez-vous à l’administrateur de votre centre.',
      };
    case 404:
      return {
        title: 'Page introuvable',
        advice: 'L’adresse est inexacte, ou la page n’est pas accessible avec votre compte.',
      };
    case 429:
      return { title: 'Trop de tentatives', advice: 'Patientez quelques minutes, puis réessayez.' };
    default:
      return {
        title: 'Un incident est survenu',
        advice:
          'Ce que vous aviez enregistré est conservé. Rechargez la page\u00a0; si l’incident persiste, prévenez le surveillant.',
      };
  }
}
