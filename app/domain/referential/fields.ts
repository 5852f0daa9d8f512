import { z } from 'zod';

/** Fields every part of an authored grid is made of. */

export const code = (description: string) => z.string().min(1).max(40).describe(description);
export const frenchText = (description: string) => z.string().trim().min(3).max(600).describe(description);
