import { expect, it } from 'vitest';
import type { GridDocument } from '~/domain/exports/grid';
import { writePdfAside } from './pdf-thread.server';

const grid = (title: string): GridDocument => ({
  title,
  fileName: 'grille',
  facts: [['Candidat', 'Camille']],
  sections: [],
  levels: [],
  closing: [],
  signatures: ['Évaluation non signée'],
  signatories: [],
  footer: 'Grille',
});
const isPdf = (file: Buffer) => file.subarray(0, 5).toString() === '%PDF-';

it('documents asked together are each written, and a bad one keeps none of the others waiting', async () => {
  const broken = { ...grid('Sans rubriques'), sections: null } as unknown as GridDocument;
  const asked = [grid('Première'), broken, grid('Seconde')].map((document) =>
    writePdfAside({ kind: 'grid', document }),
  );
  const [first, bad, second] = await Promise.allSettled(asked);
  expect(first?.status === 'fulfilled' && isPdf(first.value)).toBe(true);
  expect(bad?.status).toBe('rejected');
  expect(second?.status === 'fulfilled' && isPdf(second.value)).toBe(true);
}, 60_000);
