/** The vocabulary of negation, in French and English, accents folded. See `negation.ts` for what each list does. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A clause begins at these. */
export const CLAUSE_WORDS = words(
  'mais cependant toutefois car donc puis neanmoins puisque lorsque quand but however because therefore although though whereas when',
);
export const SUBJECTS = words(
  'nous vous je j il elle on ils elles me m te t se s y en lui leur le la les l we you i they it',
);

/** With « ne », these deny; some also when they stand before it (« aucun règlement ne … »). */
export const SECOND_ELEMENTS = words(
  'pas plus jamais aucun aucune rien personne guere point nul nulle ni aucunement nullement',
);
export const LEADING_ELEMENTS = words('aucun aucune rien personne jamais nul nulle ni');
/** Verbs that « ne … pas » affirms: « n'hésitez pas à », « ne manquerons pas de », « n'oubliez pas de ». */
export const AFFIRMED_BY_NE = /^(?:hesit|manqu|oubli|empech)/;
/** Verbs that « ne » denies without a second element: « ne saurions », « ne pouvons ». */
export const DENIED_ALONE_WITH_NE = /^(?:saur|pouv|pourr|peu[xtv]|puis|os)/;
export const OPINION_VERBS =
  /^(?:pens|croi|croy|estim|consider|voul|veu|souhait|dis|dit|voy|voi|garanti|confirm|accept|promet|propos)/;

/** Deny the noun group they introduce. */
export const GROUP_NEGATORS = words('sans hors aucun aucune nul nulle non ni without no');
/** After « no » or « aucun », these deny the rest of the clause: « no need to apologise ». */
export const CLAUSE_NOUNS = words(
  'need reason intention plan way question point besoin raison intention obligation possibilite moyen',
);
export const NOT_DENIED: Readonly<Record<string, RegExp>> = {
  hors: /^(?:taxes?|tva)$/,
  non: /^seulement$/,
  no: /^(?:later|doubt|matter|sooner|fewer|less|more)$/,
  aucun: /^doute$/,
};

/** Deny what follows them in the clause. */
export const CLAUSE_NEGATORS = words(
  'not never cannot unable incapable neither nor nobody nothing none hardly',
);
/** Words after « not » that turn it into a request or an addition. */
export const NOT_AFTER_ENGLISH_NEGATOR = /^(?:hesitate|fail|forget|only|just|merely|least|stops?)$/;
/** Deny the whole clause, what stands before them too. */
export const WHOLE_CLAUSE_NEGATORS = words(
  'impossible impossibles impossibilite exclu exclue exclus excluded',
);
export const POSSIBILITY = /^(?:possibles?|envisageables?|faisables?|realisables?|feasible|conceivable)$/;

export const LINKS = words('de d du des of');
export const ARTICLES = words('le la les l un une de d du des aucun aucune votre vos notre nos the a an any');

/** Words that, in an idea listed by an author, say that the idea itself is a denial. */
export const NEGATION_WORDS = words(
  'ne n pas jamais aucun aucune sans hors non ni impossible impossibilite not never cannot without no unable',
);
