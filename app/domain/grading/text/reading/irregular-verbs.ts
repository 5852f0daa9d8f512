/** Forms that share no stem with their infinitive, in the vocabulary of commerce. Accents folded. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^rec(?:ue?s?|ois|oit|oivent|evons|evez|evr[a-z]+)$/, 'recevoir'],
  [
    /^(e|re|per|sou|ad|trans|pro|com|o|)(?:mis(?:e?s?)|met|mets|mettons|mettez|mettent|mettr[a-z]+)$/,
    '$1mettre',
  ],
  [/^(con|re|inter|par|pre|pro|sub|de|)(?:venue?s?|vien[a-z]*|viendr[a-z]+|venons|venez)$/, '$1venir'],
  [/^(ob|re|main|sou|con|de|)(?:tenue?s?|tien[a-z]*|tiendr[a-z]+|tenons|tenez)$/, '$1tenir'],
  [/^(re|)joi(?:nte?s?|ns|ndr[a-z]+|gn[a-z]+)$/, '$1joindre'],
  [/^(ap|com|entre|re|sur|)(?:prise?s?|prend|prends|pren[a-z]+|prendr[a-z]+)$/, '$1prendre'],
  [/^offe?r[a-z]*$/, 'offrir'],
  [
    /^(re|ven|reven|ren|repon|atten|enten|ten|defen|suspen|confon|descen|per)d(?:u|ue|us|ues|s|ons|ez|ent|r[a-z]+)?$/,
    '$1dre',
  ],
  [/^(?:env|renv)(?:oi[a-z]*|oy[a-z]*|err[a-z]+)$/, 'envoyer'],
  [/^(?:paie[a-z]*|paye[a-z]*|payons|payez|paiement[a-z]*)$/, 'payer'],
  [/^(?:faite?s?|fais|fait|faisons|font|fer(?:a[a-z]*|i?ons|i?ez|ont))$/, 'faire'],
  [/^(re|de|)fai(?:te?s?|s)$/, '$1faire'],
  [/^(?:ecrit[a-z]*|ecriv[a-z]*|ecrir[a-z]*)$/, 'ecrire'],
  [/^(pro|intro|re|con|tra|de)dui(?:te?s?|s|sons|sez|sent|r[a-z]+)$/, '$1duire'],
  [/^(?:du|due|dus|dues|dois|doit|doivent|devons|devez|devr[a-z]+)$/, 'devoir'],
  [/^(?:pu|peux|peut|peuvent|pouvons|pouvez|pourr[a-z]+)$/, 'pouvoir'],
  [/^(?:suivie?s?|suit|suivons|suivr[a-z]+)$/, 'suivre'],
  [/^(?:acquise?s?|acquier[a-z]*|acquer[a-z]*)$/, 'acquerir'],
  [/^(r|)appel(?:le|les|lent|ler[a-z]*)$/, '$1appeler'],
  [/^(?:resol[a-z]+)$/, 'resoudre'],
];

const ENGLISH: readonly (readonly [RegExp, string])[] = (
  [
    ['send', 'sent'],
    ['pay', 'paid'],
    ['make', 'made'],
    ['buy', 'bought'],
    ['sell', 'sold'],
    ['keep', 'kept'],
    ['hold', 'held'],
    ['leave', 'left'],
    ['meet', 'met'],
    ['find', 'found'],
    ['tell', 'told'],
    ['give', 'gave|given'],
    ['take', 'took|taken'],
    ['write', 'wrote|written'],
    ['choose', 'chose|chosen'],
    ['speak', 'spoke|spoken'],
    ['bring', 'brought'],
    ['understand', 'understood'],
    ['lose', 'lost'],
    ['spend', 'spent'],
    ['get', 'got|gotten'],
    ['come', 'came'],
    ['go', 'went|gone'],
    ['know', 'knew|known'],
    ['see', 'saw|seen'],
    ['do', 'did|done'],
    ['show', 'shown'],
    ['break', 'broke|broken'],
    ['withdraw', 'withdrew|withdrawn'],
    ['undertake', 'undertook|undertaken'],
    ['repay', 'repaid'],
    ['overpay', 'overpaid'],
  ] as const
).map(([infinitive, forms]) => [new RegExp(`^(?:${forms})$`), infinitive]);

export const infinitivesOf = (folded: string, language: 'fr' | 'en'): string[] =>
  (language === 'fr' ? FRENCH : ENGLISH)
    .filter(([pattern]) => pattern.test(folded))
    .map(([pattern, infinitive]) => folded.replace(pattern, infinitive));
