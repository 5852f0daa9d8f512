import type { TileQuestion } from '~/domain/crm/dashboards/compute';
import { tileSchema } from '~/domain/crm/dashboards/records';

const questionSchema = tileSchema.pick({
  measure: true,
  dimension: true,
  from: true,
  to: true,
  filter: true,
  targetCents: true,
});

/** Null when the address does not hold a question. */
export function parseQuestion(params: URLSearchParams): TileQuestion | null {
  try {
    const parsed = questionSchema.safeParse(JSON.parse(params.get('question') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
