import { expect, it } from 'vitest';
import { line } from '#fixtures/companies/tiny';
import { unfinishedLine } from './unfinished';

it('lets a paper leave when every line has a label and a quantity', () => {
  expect(unfinishedLine([line(), line({ id: 'l2', quantity: 0.5 })])).toBeNull();
});

it('names the first line that lacks its quantity or its label', () => {
  expect(unfinishedLine([line(), line({ id: 'l2', label: 'Pose', quantity: 0 })])).toContain(
    'La ligne 2 (« Pose ») n’a pas de quantité',
  );
  expect(unfinishedLine([line({ label: ' ' })])).toContain('La ligne 1 n’a pas de libellé');
});
