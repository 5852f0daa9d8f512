import { z } from 'zod';

import type { DecisionSettings } from './facts';
import { DECISION_RULES, NOT_APPLICABLE_TREATMENTS } from './schema';

/** A centre's answers as they are kept. */
export const decisionSettingsSchema = z.strictObject({
  criterionToCompetence: z.enum(DECISION_RULES).optional(),
  competenceToBlock: z.enum(DECISION_RULES).optional(),
  toCertification: z.enum(DECISION_RULES).optional(),
  notApplicable: z.enum(NOT_APPLICABLE_TREATMENTS).optional(),
  blocksAwardedAlone: z.boolean().optional(),
}) satisfies z.ZodType<DecisionSettings>;
