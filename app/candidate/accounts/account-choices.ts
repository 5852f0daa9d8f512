import { derivedFrom } from '~/domain/attempt/derived';
import { list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { fold, matchesWords, searchWords } from '~/ui/typography/fold';
import { accountKindWords } from './account-words';

/** One account offered by a search as one types. */
export interface AccountChoice {
  value: string;
  label: string;
  hint: string;
}

const searchable = derivedFrom(['accounts'], (world: World) =>
  list(world.tables.accounts)
    .filter(({ mergedInto }) => mergedInto === null)
    .map((account) => {
      const { id, kind, name, billingAddress } = account;
      const hint = [id, billingAddress.town, kind === 'client' ? '' : accountKindWords[kind]]
        .filter(Boolean)
        .join(' · ');
      return {
        choice: { value: id, label: name, hint } satisfies AccountChoice,
        name: fold(name),
        folded: fold(`${name} ${hint}`),
      };
    })
    .sort((a, b) => a.choice.label.localeCompare(b.choice.label, 'fr', { numeric: true })),
);

/** Accounts whose name, code or town holds every word, best first, never more than `limit`: what is typed in full comes on top. */
export function accountChoicesFor(world: World, text: string, limit = 20): AccountChoice[] {
  const words = searchWords(text);
  const whole = words.join(' ');
  const ranked: { choice: AccountChoice; rank: number }[] = [];
  for (const { choice, name, folded } of searchable(world)) {
    if (!matchesWords(folded, words)) continue;
    const rank = name === whole || fold(choice.value) === whole ? 0 : name.startsWith(whole) ? 1 : 2;
    ranked.push({ choice, rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ choice }) => choice);
}
