/** Wordings an author may forbid by name. Each is a list of ideas, read as an author's own (see `findIdea`). */
export const forbiddenWordings = ['threats', 'absolute-promises'] as const;
export type ForbiddenWording = (typeof forbiddenWordings)[number];

/** « Nous préviendrons votre banque »: the future of the writer, not what is asked of the reader (« prévenez votre banque »). */
function announced(targets: readonly string[]): string[] {
  const verbs = ['préviendro*', 'préviendrai*', 'avertiro*', 'avertirai*', 'alertero*', 'alerterai*'];
  return verbs.flatMap((verb) => targets.map((target) => `${verb} ${target}`));
}

/** Announcing a legal step (formal notice, court) is no threat: shaming, harm, harassment and telling third parties are. */
export const wordingIdeas: Readonly<
  Record<ForbiddenWording, { readonly fr: readonly string[]; readonly en: readonly string[] }>
> = {
  threats: {
    fr: [
      'publi* nom',
      'publi* réseaux sociaux',
      'publi* avis négatif',
      ...announced(['clients', 'fournisseurs', 'banque', 'banquier', 'employeur', 'presse', 'concurrents']),
      'informero* clients impayé',
      'informero* clients dette',
      'liste noire',
      'mauvaise réputation faire',
      'nuir* réputation',
      'nuire réputation',
      'ruiner* réputation',
      'détruir* réputation',
      'salir* réputation',
      'mauvaise publicité',
      '"vous le regretterez"',
      '"vous allez le regretter"',
      '"vous le paierez"',
      '"vous allez le payer"',
      'aurez ennuis',
      '"nous savons où"',
      '"je sais où"',
      '"gare à vous"',
      '"à vos risques et périls"',
      '"cela se passera mal"',
      '"ça se passera mal"',
    ],
    en: [
      'publish name',
      'post social media name',
      'name shame',
      'tell customers debt',
      'tell customers unpaid',
      'inform customers debt',
      'inform customers unpaid',
      'contact customers debt',
      '"warn your suppliers"',
      '"warn your bank"',
      '"warn your customers"',
      '"tell your bank"',
      '"tell your employer"',
      'blacklist*',
      'ruin reputation',
      'damage reputation',
      'destroy reputation',
      '"you will regret"',
      '"you\'ll regret"',
      '"you will be sorry"',
      '"you will pay for this"',
      '"we know where"',
      '"i know where"',
      '"pay or else"',
      '"pay now or else"',
    ],
  },
  'absolute-promises': {
    fr: [
      'garantir 100',
      'garantir absolument',
      'garantir totalement',
      '"vous promets"',
      '"vous promettons"',
      '"je promets"',
      '"nous promettons"',
      '"on vous promet"',
      '"vous avez ma parole"',
      '"quoi qu\'il arrive"',
      '"à tous les coups"',
      '"sans aucun risque"',
      '"zéro risque"',
      '"zéro défaut"',
      '"zéro retard"',
      '"ne se reproduira plus"',
      '"ne se reproduira jamais"',
      '"ne se produira plus"',
      '"ne se produira jamais"',
      '"n\'arrivera jamais"',
      '"n\'arrivera plus"',
      '"plus jamais"',
      '"jamais en retard"',
    ],
    en: [
      'guarantee 100',
      'absolutely guarantee',
      '"we promise"',
      '"i promise"',
      '"can promise"',
      '"you have my word"',
      '"no matter what"',
      '"whatever happens"',
      '"risk free"',
      '"zero risk"',
      '"never happen again"',
      '"will not happen again"',
      '"won\'t happen again"',
      '"never be late"',
      '"without fail"',
    ],
  },
};

export const ideasOf = (wording: ForbiddenWording | undefined, language: 'fr' | 'en'): readonly string[] =>
  wording === undefined ? [] : wordingIdeas[wording][language];
