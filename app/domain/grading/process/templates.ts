/**
 * The templates of DECLARE (van der Aalst, Pesic, Schonenberg, « Declarative workflows: balancing between flexibility and support »,
 * 2009), read over a finished journal. A template is made of halves: « each activation has its partner on this side ».
 */

/** What a template bears on: one event, or a first and a then. */
export const countingTemplates = ['existence', 'absence', 'count', 'init', 'last'] as const;

export const pairTemplates = [
  'responded-existence',
  'co-existence',
  'response',
  'precedence',
  'succession',
  'alternate-response',
  'alternate-precedence',
  'alternate-succession',
  'chain-response',
  'chain-precedence',
  'chain-succession',
  'not-co-existence',
  'not-succession',
  'not-chain-succession',
  'choice',
  'exclusive-choice',
] as const;

export const templates = [...countingTemplates, ...pairTemplates] as const;
export type Template = (typeof templates)[number];
export type PairTemplate = (typeof pairTemplates)[number];

/** Where a partner is looked for, seen from the activation. */
export type Side = 'after' | 'before' | 'either';

/**
 * How strict the order is. `alternate`: the activation does not come again before its partner (or since, on the other side).
 * `chain`: the candidate does nothing else between the two.
 */
export type Strictness = 'free' | 'alternate' | 'chain';

export interface Half {
  readonly activation: 'first' | 'then';
  readonly side: Side;
  readonly strictness: Strictness;
}

const after = (strictness: Strictness = 'free'): Half => ({ activation: 'first', side: 'after', strictness });
const before = (strictness: Strictness = 'free'): Half => ({
  activation: 'then',
  side: 'before',
  strictness,
});
const firstWithThen: Half = { activation: 'first', side: 'either', strictness: 'free' };
const thenWithFirst: Half = { activation: 'then', side: 'either', strictness: 'free' };

/** The halves of a template. For a negative template the half finds what must not be; choices look for no partner. */
export const halvesOf: Readonly<Record<PairTemplate, readonly Half[]>> = {
  'responded-existence': [firstWithThen],
  'co-existence': [firstWithThen, thenWithFirst],
  response: [after()],
  precedence: [before()],
  succession: [before(), after()],
  'alternate-response': [after('alternate')],
  'alternate-precedence': [before('alternate')],
  'alternate-succession': [before('alternate'), after('alternate')],
  'chain-response': [after('chain')],
  'chain-precedence': [before('chain')],
  'chain-succession': [before('chain'), after('chain')],
  'not-co-existence': [firstWithThen],
  'not-succession': [after()],
  'not-chain-succession': [after('chain')],
  choice: [firstWithThen],
  'exclusive-choice': [firstWithThen],
};

const negative: ReadonlySet<string> = new Set(['not-co-existence', 'not-succession', 'not-chain-succession']);
export const isNegative = (template: Template): boolean => negative.has(template);
export const isPair = (template: Template): template is PairTemplate =>
  (pairTemplates as readonly string[]).includes(template);
/** Templates for which it matters what else the candidate does in between. */
export const looksBetween = (template: Template): boolean =>
  template === 'init' ||
  template === 'last' ||
  (isPair(template) && halvesOf[template].some(({ strictness }) => strictness === 'chain'));
