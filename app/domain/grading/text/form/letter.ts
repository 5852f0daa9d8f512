import { findDates } from '../facts/dates';
import { passageAt } from '../reading/normalise';
import type { FoldedText, Passage, Searchable } from '../reading/normalise';
import { ownWords } from '../reading/quoted';
import { readOnce } from '../reading/read-once';

/** Parts of a letter an author may ask for. */
export const letterParts = [
  'sender',
  'recipient',
  'place',
  'date',
  'subject',
  'references',
  'salutation',
  'closing',
  'signature',
  'enclosures',
] as const;
export type LetterPart = (typeof letterParts)[number];

/** The form of a letter or mail, in French or English. Parts not found are null. */
export interface LetterStructure {
  readonly parts: Readonly<Record<LetterPart, Passage | null>>;
}

export const letterStructure = (text: Searchable): LetterStructure => readStructure(ownWords(text));

/** A line, with its bounds in the folded text, trimmed. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Number of the group of lines without a blank between them. */
  readonly block: number;
}

const readStructure = readOnce((source): LetterStructure => {
  const lines = linesOf(source);
  const passage = (line: Line | undefined): Passage | null =>
    line === undefined ? null : passageAt(source, line.from, line.to);
  const salutation = salutationOf(lines);
  const closing = closingOf(source, lines, salutation);
  const head =
    salutation === undefined ? headWithoutSalutation(lines) : lines.slice(0, lines.indexOf(salutation));
  const { sender, recipient } = addressesOf(source, lines, head, closing?.line);
  const dateLine = dateLineOf(source, lines, head, closing?.line);
  return {
    parts: {
      sender: passage(sender),
      recipient: passage(recipient),
      place: dateLine === undefined || !PLACE.test(dateLine.text) ? null : passage(dateLine),
      date: passage(dateLine),
      subject: passage(subjectOf(source, lines, salutation)),
      references: passage(lines.find((line) => REFERENCES.test(line.text))),
      salutation: passage(salutation),
      closing: closing === null ? null : passageAt(source, closing.from, closing.to),
      signature: closing === null ? null : signatureAfter(source, lines, closing),
      enclosures: passage(lines.find((line) => ENCLOSURES.test(line.text))),
    },
  };
});

function linesOf(source: FoldedText): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let block = 0;
  for (const raw of source.folded.split('\n')) {
    const text = raw.trim();
    if (text === '') block += 1;
    else {
      const start = from + raw.indexOf(text);
      lines.push({ from: start, to: start + text.length, text, block });
    }
    from += raw.length + 1;
  }
  return lines;
}

const CIVILITY = String.raw`(?:madame|monsieur|mesdames|messieurs|mademoiselle|maitre|m\.|mme|mr\.?|mrs\.?|ms\.?)`;
const SALUTATION = new RegExp(
  String.raw`^(?:(?:bonjour|bonsoir|hello|hi|good (?:morning|afternoon|evening))\b|(?:chere?s?|dear)\b|to whom it may concern|${CIVILITY}(?![\p{L}]))`,
  'u',
);
/** The salutation opens the letter: it stands on its own line, ends like a call, and is no line of an address. */
const SALUTATION_WORDS = 8;

function salutationOf(lines: readonly Line[]): Line | undefined {
  return lines.find((line, i) => {
    if (!SALUTATION.test(line.text) || line.text.split(/\s+/).length > SALUTATION_WORDS) return false;
    if (/[,!]$/.test(line.text)) return true;
    if (/[.;?]$/.test(line.text) && !/^(?:mr|mrs|ms|m)\.$/.test(line.text)) return false;
    const isGreeting = /^(?:bonjour|bonsoir|hello|hi|good|chere?s?|dear|to whom)\b/.test(line.text);
    const standsAlone = lines[i - 1]?.block !== line.block && lines[i + 1]?.block !== line.block;
    return isGreeting || (standsAlone && lines[i + 1] !== undefined);
  });
}

/** Without a salutation, the head is what stands before the first line long enough to be prose. */
function headWithoutSalutation(lines: readonly Line[]): readonly Line[] {
  const prose = lines.findIndex(
    (line) => line.text.split(/\s+/).length > 9 || /[a-z]{3,}\.$/.test(line.text),
  );
  return lines.slice(0, prose === -1 ? lines.length : prose);
}

const POSTAL_TOWN =
  /^(?:[a-z]{1,2}-)?\d{5} +[\p{L}'. -]{2,}|^(?:b-)?\d{4} +\p{L}[\p{L}'. -]+$|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b\d{5} \p{L}[\p{L}'. -]+(?:cedex(?: \d+)?)?$/u;
const RECIPIENT_CUE = new RegExp(
  String.raw`^(?:a l'attention|attention|attn|destinataire|f\.?a\.?o\.?|to the attention)|^${CIVILITY} +\p{L}`,
  'u',
);
const SENDER_CUE =
  /^(?:tel|telephone|phone|e-?mail|courriel|mel|siret|siren|tva|expediteur|from|vat|www\.|https?:)|@/;

/** Blocks of the head that hold a postal address: the sender's comes first in French and British letters. */
function addressesOf(
  source: FoldedText,
  lines: readonly Line[],
  head: readonly Line[],
  closing: Line | undefined,
): { sender: Line | undefined; recipient: Line | undefined } {
  const groups = addressGroups(head);
  const [first, second] = groups;
  const below = closing === undefined ? [] : addressGroups(lines.slice(lines.indexOf(closing) + 1));
  if (first === undefined) return { sender: below[0]?.[0], recipient: undefined };
  if (second !== undefined) {
    const swapped = isRecipient(first) && !isRecipient(second);
    return { sender: (swapped ? second : first)[0], recipient: (swapped ? first : second)[0] };
  }
  const dateAt = head.findIndex((line) => isDateLine(source, line));
  const isAfterDate = dateAt !== -1 && head.indexOf(first[0]!) > dateAt;
  if (isRecipient(first) || (isAfterDate && !isSender(first)) || below.length > 0)
    return { sender: below[0]?.[0], recipient: first[0] };
  return { sender: first[0], recipient: undefined };
}

const isRecipient = (group: readonly Line[]): boolean => group.some((line) => RECIPIENT_CUE.test(line.text));
const isSender = (group: readonly Line[]): boolean => group.some((line) => SENDER_CUE.test(line.text));

/** Lines up to and with a postal town; two towns in one block are two addresses. */
function addressGroups(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let current: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (i > 0 && lines[i - 1]?.block !== line.block) current = [];
    current.push(line);
    if (!POSTAL_TOWN.test(line.text) || SENTENCE.test(line.text)) continue;
    const rest = lines.slice(i + 1).filter((other) => other.block === line.block);
    groups.push([...current, ...rest.filter((other) => SENDER_CUE.test(other.text))]);
    current = [];
  }
  return groups;
}

const SENTENCE = /\b(?:nous|vous|je|we|you|votre|your|est|is|livraison|livrer|delivery)\b/;

const PLACE = /^(?:fait )?(?:a )?\p{L}[\p{L}' -]+?(?:,| le\b| on\b)/u;
const DATE_LINE_WORDS = 9;

/** A line that holds a whole date and little else: « Lyon, le 3 février 2026 ». */
function isDateLine(source: FoldedText, line: Line): boolean {
  if (line.text.split(/\s+/).length > DATE_LINE_WORDS || NOT_DATE.test(line.text)) return false;
  const [date] = findDates(passageAt(source, line.from, line.to).text);
  return date?.yearGiven === true;
}
const NOT_DATE =
  /^(?:objet|sujet|subject|re|ref|n\/|v\/|nos|vos|our|your|facture|devis|commande|invoice|order|quote|echeance|due)\b/;

function dateLineOf(
  source: FoldedText,
  lines: readonly Line[],
  head: readonly Line[],
  closing: Line | undefined,
): Line | undefined {
  const foot = closing === undefined ? [] : lines.slice(lines.indexOf(closing) + 1);
  return (
    head.find((line) => isDateLine(source, line)) ??
    lines.find((line) => /^fait a\b/.test(line.text) && isDateLine(source, line)) ??
    foot.find((line) => isDateLine(source, line))
  );
}

const SUBJECT = /^(?:objet|sujet|concerne|subject|re)[ \t]*:[ \t]*\S/;
const REFERENCES =
  /^(?:(?:nos|vos|notre|votre|n|v|our|your)[ /.]*(?:ref(?:erence)?s?|courrier|mail|email|lettre|letter)|ref(?:erence)?s?(?: (?:client|dossier|commande|facture|interne))?|customer ref(?:erence)?|dossier(?: suivi)?)[. ]*(?::|n°|no\b)[ \t]*\S/;
const ENCLOSURES =
  /^(?:p\.? ?j\.?|pieces? jointes?|annexes?|encl?s?\.?|enclosures?|attachments?)(?: ?\(\d+\))?(?:[ \t]*[:.][ \t]*| +-? ?(?=\d))\S|^encl?s?\.?$|^enclosures?$/;

/** « Objet : … », or, in an English letter, the title that stands alone under the salutation. */
function subjectOf(
  source: FoldedText,
  lines: readonly Line[],
  salutation: Line | undefined,
): Line | undefined {
  const named = lines.find((line) => SUBJECT.test(line.text));
  if (named !== undefined || salutation === undefined || !/^dear\b/.test(salutation.text)) return named;
  const at = lines.indexOf(salutation) + 1;
  const [title, next] = [lines[at], lines[at + 1]];
  if (
    title === undefined ||
    next === undefined ||
    title.block === next.block ||
    title.block === salutation.block
  )
    return undefined;
  const isTitle = title.text.split(/\s+/).length <= 10 && !/[.,;!?:]$/.test(title.text);
  return isTitle && !/^(?:i|we|you|thank|thanks|please|this|with|following)\b/.test(title.text)
    ? title
    : undefined;
}

interface Closing {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

const SHORT_CLOSING =
  /(?:^|[,.;] )(?<formula>(?:(?:bien|tres|avec mes|sinceres?|nos|mes) )*(?:cordialement(?: votre)?|bien a vous|amicalement|respectueusement|sincerement|(?:(?:bien|tres|plus|mes|nos|sinceres|meilleures|cordiales|respectueuses) ?)*salutations(?: (?:distinguees|cordiales|respectueuses))?)|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|faithfully yours|(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many) )?regards|best wishes)(?: ?[,.!]?$|, )/;
const LONG_CLOSING =
  /\b(?:agreer|recevoir|recevez|croire|croyez|accepter|acceptez|assurance|adress(?:e|ons)|present(?:e|ons)|transmet)[^\n]*?\b(?<formula>(?:salutations|sentiments|consideration|respects|devouement)(?: (?:tres )?(?:distingue|respectueu|devoue|cordial|sincere|les meilleur|les plus)[a-z]*)?)/;

/** The last polite formula that closes something: alone on its line, or a whole sentence; never a word of the body. */
function closingOf(source: FoldedText, lines: readonly Line[], salutation: Line | undefined): Closing | null {
  const after = salutation === undefined ? 0 : lines.indexOf(salutation) + 1;
  for (let i = lines.length - 1; i >= after; i -= 1) {
    const line = lines[i]!;
    const whole = paragraphUpTo(source, lines, i);
    const match =
      SHORT_CLOSING.exec(line.text) ?? LONG_CLOSING.exec(line.text) ?? LONG_CLOSING.exec(whole.text);
    const formula = match?.groups?.formula;
    if (match === null || formula === undefined) continue;
    const base = match.input === line.text ? line.from : whole.from;
    const from = base + match.index + match[0].indexOf(formula);
    // The paragraph may hold the signature below its formula: the formula is then found on an earlier line.
    if (from + formula.length <= line.from) continue;
    return { line, from, to: from + formula.length };
  }
  return null;
}

/** A formula may run over several lines of its paragraph. */
function paragraphUpTo(
  source: FoldedText,
  lines: readonly Line[],
  i: number,
): { from: number; text: string } {
  const line = lines[i]!;
  const first = lines.find((other) => other.block === line.block) ?? line;
  return { from: first.from, text: source.folded.slice(first.from, line.to).replace(/\n/g, ' ') };
}

const NOT_A_SIGNATURE =
  /^(?:p\.? ?s\.?[ :.]|envoye de|sent from|tel\b|mobile|www\.|https?:|\+?\d|les informations|this (?:e-?mail|message)|ce message)|^\S+@\S+$/;

/** The first words that stand after the closing formula: on its line after a comma, or on the lines below. */
function signatureAfter(source: FoldedText, lines: readonly Line[], closing: Closing): Passage | null {
  const sameLine = /^[^\p{L}\n]*[,.!] +(?=\p{L})/u.exec(source.folded.slice(closing.to, closing.line.to));
  if (sameLine !== null) return passageAt(source, closing.to + sameLine[0].length, closing.line.to);
  const below = lines.slice(lines.indexOf(closing.line) + 1).find((line) => /\p{L}{2}/u.test(line.text));
  if (below === undefined || NOT_A_SIGNATURE.test(below.text) || ENCLOSURES.test(below.text)) return null;
  return passageAt(source, below.from, below.to);
}
