import type { LoaderFunctionArgs } from '@remix-run/node';
import { desc, eq, isNull, or } from 'drizzle-orm';
import type { Database } from '#db/client';
import { referentials } from '#db/schema/referentials';
import { contentHash } from '~/domain/attempt/hash-chain';
import type { DecisionSettings } from '~/domain/referential/decision/facts';
import { referentialSchema, type Referential } from '~/domain/referential/schema';
import { withWording, type Wording } from '~/domain/referential/wording';
import type { StaffPrincipal } from '../auth/principal.server';
import { notFound, requireStaff, type Permission } from '../permissions.server';
import { selectCentreReferential } from './centre-referentials.server';

/** A grid on the shelf of a centre. */
export interface ShelvedReferential {
  /** As it was shipped or imported, before the centre's wording. */
  readonly original: Referential;
  /** As the centre reads it. */
  readonly referential: Referential;
  readonly settings: DecisionSettings;
  readonly wording: Wording;
  /** Imported by the centre, not shipped with the product. */
  readonly own: boolean;
}

/** The newest edition of each grid a centre sees: those shipped, then its own. */
export async function listReferentials(db: Database, centreId: string): Promise<ShelvedReferential[]> {
  const rows = await db
    .select({ code: referentials.code, centreId: referentials.centreId, content: referentials.content })
    .from(referentials)
    .where(or(isNull(referentials.centreId), eq(referentials.centreId, centreId)))
    .orderBy(desc(referentials.installedAt));
  const newest = new Map<string, (typeof rows)[number]>();
  // A centre cannot take the place of a shipped grid: its decisions and statistics hang on the shipped ids.
  for (const row of [...rows.filter((one) => one.centreId === null), ...rows])
    if (!newest.has(row.code)) newest.set(row.code, row);
  const shelved = await Promise.all(
    [...newest.values()].map(async ({ code, content, centreId: owner }) => {
      const original = referentialSchema.parse(content);
      const { settings, wording } = await selectCentreReferential(db, centreId, code);
      return {
        original,
        referential: withWording(original, wording),
        settings,
        wording,
        own: owner !== null,
      };
    }),
  );
  return shelved.sort(
    (a, b) => Number(a.own) - Number(b.own) || a.original.title.localeCompare(b.original.title, 'fr'),
  );
}

export const selectOptionalReferential = async (
  db: Database,
  centreId: string,
  code: string,
): Promise<ShelvedReferential | null> =>
  (await listReferentials(db, centreId)).find(({ original }) => original.code === code) ?? null;

/** The grid an address names, for somebody who may see it. @throws Response 404 when the centre has no such grid */
export async function requireReferential(
  args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  permission: Permission,
): Promise<{ principal: StaffPrincipal; shelved: ShelvedReferential }> {
  const principal = await requireStaff(args, permission);
  const { db } = args.context.services;
  const shelved = await selectOptionalReferential(db, principal.centreId, args.params.code ?? '');
  if (!shelved) throw notFound();
  return { principal, shelved };
}

/** Installs a grid the centre imported, seen by nobody else. */
export async function installOwnReferential(
  db: Database,
  centreId: string,
  referential: Referential,
): Promise<void> {
  await db
    .insert(referentials)
    .values({
      centreId,
      code: referential.code,
      title: referential.title,
      contentHash: contentHash(referential),
      content: referential,
    })
    .onConflictDoNothing();
}
