import { tileSchema } from '~/domain/crm/dashboards/records';
import type { TileQuestion } from '~/domain/crm/dashboards/compute';

const questionSchema = tileSchema.pick({
  measure: true,
  dimension: true,
  from: true,
  to: true,
  filter: true,
  targetCents: true,
});

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

/** Null when the address does not hold a question. */
export function parseQuestion(params: URLSearchParams): TileQuestion | null {
  try {
    const parsed = questionSchema.safeParse(JSON.parse(params.get('question') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
