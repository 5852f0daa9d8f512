import { distance } from 'fastest-levenshtein';
import { derivedFrom } from '../../attempt/derived';
import { list } from '../../attempt/table';
import type { World } from '../../attempt/world';
import type { Account } from './records';

/** Why two records may be the same company, strongest first. */
export const duplicateReasons = ['same-siren', 'same-name', 'same-email', 'same-phone', 'near-name'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** What is known of a company when it is looked for. */
export type DuplicateProbe = Pick<Account, 'name' | 'siren' | 'phone' | 'email'>;

export interface Likeness {
  account: Account;
  reasons: readonly DuplicateReason[];
}

const legalForms =
  /\b(sarl|sas|sasu|sa|eurl|snc|sci|scop|gie|ei|ets|etablissements?|societe|ste|cie|groupe)\b/g;

/** A company's name as a person would compare it: no case, accents, punctuation, legal form nor article. */
export const comparableName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('&', ' et ')
    .replace(/\b(l|d)['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(legalForms, ' ')
    .replace(/\b(le|la|les|de|du|des|et)\b/g, ' ')
    .replace(/\s+/g, '');

const digits = (text: string) => text.replace(/\D/g, '');
const nationalPhone = (phone: string) =>
  digits(phone)
    .replace(/^(?:0033|33)/, '0')
    .replace(/^00/, '0');

interface Keys {
  name: string;
  siren: string;
  phone: string;
  email: string;
}
const keysOfAccounts = new WeakMap<Account, Keys>();
const keysOf = ({ name, siren, phone, email }: DuplicateProbe): Keys => ({
  name: comparableName(name),
  siren: digits(siren).slice(0, 9),
  phone: nationalPhone(phone),
  email: email.trim().toLowerCase(),
});
function accountKeys(account: Account): Keys {
  let keys = keysOfAccounts.get(account);
  if (!keys) keysOfAccounts.set(account, (keys = keysOf(account)));
  return keys;
}

/** One letter in five may differ, two at most for short names; very short names must be equal. */
const isNear = (a: string, b: string): boolean => {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 4) return false;
  return distance(a, b) <= Math.max(1, Math.floor(longest / 5));
};

const contains = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 6 && (a.includes(b) || b.includes(a));

function reasonsFor(a: Keys, b: Keys): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (a.siren !== '' && a.siren === b.siren) reasons.push('same-siren');
  if (a.name !== '' && a.name === b.name) reasons.push('same-name');
  if (a.email !== '' && a.email === b.email) reasons.push('same-email');
  if (a.phone.length >= 9 && a.phone === b.phone) reasons.push('same-phone');
  if (a.name !== b.name && (isNear(a.name, b.name) || contains(a.name, b.name))) reasons.push('near-name');
  return reasons;
}

const strength = ({ reasons }: { reasons: readonly DuplicateReason[] }) =>
  Math.min(...reasons.map((reason) => duplicateReasons.indexOf(reason))) - reasons.length / 10;

const open = (world: World) => list(world.tables.accounts).filter((account) => account.mergedInto === null);

/** Accounts that may be the company described, most alike first; `exceptId` is left out. */
export function accountsLike(
  world: World,
  probe: DuplicateProbe,
  exceptId: string | null = null,
): readonly Likeness[] {
  const keys = keysOf(probe);
  const found: Likeness[] = [];
  for (const account of open(world)) {
    if (account.id === exceptId) continue;
    const reasons = reasonsFor(keys, accountKeys(account));
    if (reasons.length > 0) found.push({ account, reasons });
  }
  return found.sort((a, b) => strength(a) - strength(b));
}

export interface DuplicatePair {
  first: Account;
  second: Account;
  reasons: readonly DuplicateReason[];
}

/** Every pair of accounts that may be one company. Names are compared within the same first two letters, so it stays quick. */
export const duplicatePairs = derivedFrom(['accounts'], (world: World): readonly DuplicatePair[] => {
  const blocks = new Map<string, Account[]>();
  for (const account of open(world)) {
    const keys = accountKeys(account);
    const labels = [
      `n:${keys.name.slice(0, 2)}`,
      keys.siren && `s:${keys.siren}`,
      keys.phone.length >= 9 && `p:${keys.phone}`,
      keys.email && `e:${keys.email}`,
    ];
    for (const label of labels) {
      if (!label) continue;
      const block = blocks.get(label);
      if (block) block.push(account);
      else blocks.set(label, [account]);
    }
  }
  const pairs = new Map<string, DuplicatePair>();
  for (const block of blocks.values()) {
    block.forEach((first, index) => {
      for (const second of block.slice(index + 1)) {
        const key = `${first.id} ${second.id}`;
        if (pairs.has(key)) continue;
        const reasons = reasonsFor(accountKeys(first), accountKeys(second));
        if (reasons.length > 0) pairs.set(key, { first, second, reasons });
      }
    });
  }
  return [...pairs.values()].sort((a, b) => strength(a) - strength(b));
});
