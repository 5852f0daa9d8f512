import { delayMistakes } from './delays';
import { indicatorMistakes } from './indicators';
import type { ArgumentKind, Mistake, MistakeArgument, MistakeValues } from './mistake';
import { priceMistakes } from './prices';

/** Every mistake an author may name, by its id. */
export const mistakes: ReadonlyMap<string, Mistake> = new Map(
  [...priceMistakes, ...delayMistakes, ...indicatorMistakes].map((mistake) => [mistake.id, mistake]),
);

export const mistakeIds: readonly string[] = [...mistakes.keys()];

/** The wrong figure this mistake gives on these arguments. @throws in French on an argument of another nature */
export function wrongFigure(mistake: Mistake, given: Readonly<Record<string, unknown>>): number | string {
  const value = (name: string, kinds: readonly ArgumentKind[]): unknown => {
    const argument = mistake.arguments[name];
    if (argument === undefined || !kinds.includes(argument.kind))
      throw new Error(`mistake ${mistake.id} reads ${name} as ${kinds.join(' or ')}`);
    const found = given[name] ?? argument.otherwise;
    if (!isOfKind(found, argument))
      throw new Error(`erreur « ${mistake.id} » : ${name} doit être ${KIND_WORDS[argument.kind]}`);
    return found;
  };
  const values: MistakeValues = {
    number: (name) => value(name, ['amount', 'percent', 'number']) as number,
    date: (name) => value(name, ['date']) as string,
    numbers: (name) => value(name, ['amounts', 'percents']) as readonly number[],
  };
  return mistake.wrong(values);
}

const KIND_WORDS: Record<ArgumentKind, string> = {
  amount: 'un montant en centimes',
  percent: 'un pourcentage',
  number: 'un nombre',
  date: 'une date AAAA-MM-JJ',
  amounts: 'une liste de montants en centimes',
  percents: 'une liste de pourcentages',
};

function isOfKind(found: unknown, { kind }: MistakeArgument): boolean {
  switch (kind) {
    case 'amount':
    case 'percent':
    case 'number':
      return typeof found === 'number' && Number.isFinite(found);
    case 'date':
      return typeof found === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(found);
    case 'amounts':
    case 'percents':
      return Array.isArray(found) && found.every((one) => typeof one === 'number');
    default:
      return kind satisfies never;
  }
}
