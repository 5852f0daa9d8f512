import { list } from '../attempt/table';
import type { World } from '../attempt/world';
import type { GradingContext } from './context';
import { wordsOf } from './text/reading/words';

/** True for a word of a name of the company world: clients, people, products, towns. Gathered only when a dictionary lacks a word. */
export function isKnownName(context: GradingContext, folded: string): boolean {
  const known = namesByTables.get(context.end.tables) ?? namesOf(context.end);
  namesByTables.set(context.end.tables, known);
  return known.has(folded);
}

const namesByTables = new WeakMap<World['tables'], ReadonlySet<string>>();

function namesOf({ profile, tables, facts }: World): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') for (const word of wordsOf(value)) words.add(word.folded);
    else if (Array.isArray(value)) value.forEach(add);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(profile);
  add(facts);
  for (const account of list(tables.accounts))
    add([account.name, account.billingAddress, account.deliveryAddress]);
  for (const contact of list(tables.contacts)) add([contact.firstName, contact.lastName]);
  for (const product of list(tables.products)) add([product.id, product.name]);
  for (const document of list(tables.documents)) add(document.name);
  return words;
}
