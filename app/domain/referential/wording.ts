import { z } from 'zod';

import type { Activity, Block, Competence, Criterion, Referential } from './schema';

/**
 * Texts of a grid a centre may replace by its certifier's own wording. A wording lives beside the grid, never in it: the ids, the
 * structure and the rules stay those of the product.
 */

/** `criterion/AC.2.2.F01/text`, `competence/2.2.1/title`… */
export type TextPlace = string;

/** An official text may be longer than the product's own. */
export const LONGEST_TEXT = 2_000;
export const wordingSchema = z.record(z.string().max(120), z.string().trim().min(3).max(LONGEST_TEXT));
export type Wording = z.output<typeof wordingSchema>;

export interface PlacedText {
  readonly place: TextPlace;
  readonly kind: 'block' | 'activity' | 'group' | 'competence' | 'criterion';
  readonly code: string;
  readonly field: 'title' | 'purpose' | 'text' | 'lookAt';
  readonly text: string;
}

export const textPlace = (kind: PlacedText['kind'], code: string, field: PlacedText['field']): TextPlace =>
  `${kind}/${code}/${field}`;

/** Every replaceable text, in the order of the grid. Levels the grid leaves without a title have none. */
export function textsOf(referential: Referential): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (
    kind: PlacedText['kind'],
    code: string,
    field: PlacedText['field'],
    text: string | null | undefined,
  ): void => {
    if (text) texts.push({ place: textPlace(kind, code, field), kind, code, field, text });
  };
  for (const block of referential.blocks) {
    add('block', block.code, 'title', block.title);
    for (const activity of block.activities) {
      add('activity', activity.code, 'title', activity.title);
      for (const group of activity.groups) add('group', group.code, 'title', group.heading);
      for (const competence of activity.competences) {
        add('competence', competence.code, 'title', competence.title);
        add('competence', competence.code, 'purpose', competence.purpose);
        for (const criterion of competence.criteria) {
          add('criterion', criterion.id, 'text', criterion.text);
          add('criterion', criterion.id, 'lookAt', criterion.lookAt);
        }
      }
    }
  }
  return texts;
}

/** The grid as the centre reads it. A text whose place the grid does not have is left aside. */
export function withWording(referential: Referential, wording: Wording): Referential {
  if (Object.keys(wording).length === 0) return referential;
  const own = (place: TextPlace, text: string): string => wording[place] ?? text;
  const criterion = (one: Criterion): Criterion => ({
    ...one,
    text: own(textPlace('criterion', one.id, 'text'), one.text),
    lookAt: own(textPlace('criterion', one.id, 'lookAt'), one.lookAt),
  });
  const competence = (one: Competence): Competence => ({
    ...one,
    title: own(textPlace('competence', one.code, 'title'), one.title),
    ...(one.purpose && { purpose: own(textPlace('competence', one.code, 'purpose'), one.purpose) }),
    criteria: one.criteria.map(criterion),
  });
  const activity = (one: Activity): Activity => ({
    ...one,
    title: one.title && own(textPlace('activity', one.code, 'title'), one.title),
    groups: one.groups.map((group) => ({
      ...group,
      heading: group.heading && own(textPlace('group', group.code, 'title'), group.heading),
    })),
    competences: one.competences.map(competence),
  });
  const block = (one: Block): Block => ({
    ...one,
    title: own(textPlace('block', one.code, 'title'), one.title),
    activities: one.activities.map(activity),
  });
  return { ...referential, blocks: referential.blocks.map(block) };
}

export interface TextChange extends PlacedText {
  /** What the text becomes. */
  readonly next: string;
}

/** What the texts of a file would change in the grid as the centre reads it today. */
export function textChanges(
  referential: Referential,
  texts: ReadonlyMap<TextPlace, string>,
): readonly TextChange[] {
  return textsOf(referential).flatMap((placed) => {
    const next = texts.get(placed.place)?.trim();
    return next === undefined || next === '' || next === placed.text ? [] : [{ ...placed, next }];
  });
}

/**
 * The centre's wording once changes are applied: only what differs from the product's own text is kept, so that putting the shipped
 * text back removes the centre's.
 */
export function wordingAfter(
  shipped: Referential,
  wording: Wording,
  changes: readonly Pick<TextChange, 'place' | 'next'>[],
): Wording {
  const merged = { ...wording, ...Object.fromEntries(changes.map(({ place, next }) => [place, next])) };
  const own = new Map(textsOf(shipped).map(({ place, text }) => [place, text]));
  return Object.fromEntries(
    Object.entries(merged).filter(([place, text]) => own.has(place) && own.get(place) !== text),
  );
}
