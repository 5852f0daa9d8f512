import type { TileQuestion } from '~/domain/crm/dashboards/compute';

export const questionOf = ({
  measure,
  dimension,
  from,
  to,
  filter,
  targetCents,
}: TileQuestion): TileQuestion => ({
  measure,
  dimension,
  from,
  to,
  filter,
  targetCents,
});

/** Two tiles that ask the same get the same figures. */
export const questionKey = (question: TileQuestion): string => JSON.stringify(questionOf(question));

/** The question as the address of its figures says it. */
export const questionParams = (question: TileQuestion): string =>
  String(new URLSearchParams({ question: questionKey(question) }));
