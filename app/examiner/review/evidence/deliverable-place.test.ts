import { describe, expect, it } from 'vitest';
import { handed } from '#tests/support/note-sitting';
import { deliverableAddress, deliverablePlace } from './deliverable-place';

describe('where a passage of a deliverable stands', () => {
  const s = handed();
  it.each([
    ['versions.0.values.synthese', 'version 1 · Synthèse'],
    ['versions.0.values.concurrents.1.cells.prix', 'version 1 · Concurrents, ligne 2, Prix'],
    ['values.budget', 'Budget'],
    ['versions.0.values.sources.0', 'version 1 · Sources'],
    ['title', null],
  ])('%s is « %s »', (path, place) => expect(deliverablePlace(s.world(), 'LI-1', path)).toBe(place));
  it('is unknown of another document', () =>
    expect(deliverablePlace(s.world(), 'LI-9', 'values.budget')).toBeNull());
});

describe('where it is read', () => {
  const world = handed().world();
  it.each([
    ['versions.0.values.synthese', 'livrables/LI-1?version=1&champ=synthese'],
    ['versions.0.values.concurrents.1.cells.prix', 'livrables/LI-1?version=1&champ=concurrents'],
    ['values.budget', 'livrables/LI-1?champ=budget'],
    ['title', 'livrables/LI-1'],
    [null, 'livrables/LI-1?version=1'],
  ])('%s is at %s', (path, address) => expect(deliverableAddress(world, 'LI-1', path)).toBe(address));
});
