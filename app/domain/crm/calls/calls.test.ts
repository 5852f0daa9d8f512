import { describe, expect, it } from 'vitest';
import { gradedSitting } from '#tests/support/graded-sitting';
import { parseEntry } from '../../attempt/journal';
import { actions } from '../../attempt/rooms';
import { findOptional } from '../../attempt/table';

const start = {
  direction: 'outgoing',
  dialogueId: 'rdv-atelier',
  accountId: 'C0001',
  contactId: null,
  personaName: 'Mme Morel',
};
const line = (id: string, over: object = {}) => ({
  id,
  lineId: 'accroche.0',
  speaker: 'candidate',
  text: 'Bonjour, Camille Essai de la Maison d’Essai.',
  tags: ['accroche'],
  ...over,
});

describe('a call', () => {
  it('is told line by line, then ends with what was obtained', () => {
    const s = gradedSitting();
    const id = s.act('StartCall', start);
    s.act('SayCallLine', line(id));
    s.act(
      'SayCallLine',
      line(id, { speaker: 'persona', lineId: 'accroche.1', text: 'Je vous écoute.', tags: [] }),
    );
    s.act('EndCall', { id, outcome: 'rendez-vous', variables: { rdv: '2026-02-05', interesse: true } });
    expect(findOptional(s.world().tables.calls, id)).toMatchObject({
      personaName: 'Mme Morel',
      startedOn: '2026-02-03',
      lines: [{ speaker: 'candidate', tags: ['accroche'] }, { text: 'Je vous écoute.' }],
      outcome: 'rendez-vous',
      variables: { rdv: '2026-02-05', interesse: true },
      endedOn: '2026-02-03',
    });
    expect(s.journal.map((entry) => parseEntry(entry).type).slice(-4)).toEqual([
      'CallStarted',
      'CallLineSaid',
      'CallLineSaid',
      'CallEnded',
    ]);
  });

  it('is one at a time, with somebody who exists, and over when it is over', () => {
    const s = gradedSitting();
    expect(() => s.act('StartCall', { ...start, accountId: 'C9999' })).toThrow('n’existe pas');
    expect(() => s.act('StartCall', { ...start, contactId: 'CT-9' })).toThrow('n’existe pas');
    const id = s.act('StartCall', start);
    expect(() => s.act('StartCall', start)).toThrow('déjà en cours');
    s.act('EndCall', { id, outcome: 'abandon', variables: {} });
    expect(() => s.act('SayCallLine', line(id))).toThrow('terminé');
    expect(() => s.act('EndCall', { id, outcome: 'abandon', variables: {} })).toThrow('terminé');
    expect(() => s.act('SayCallLine', line('AP-9'))).toThrow('terminé');
    s.act('StartCall', start);
  });

  it('never comes from a browser', () => {
    for (const type of ['StartCall', 'SayCallLine', 'EndCall'] as const)
      expect(actions[type].serverOnly, type).toBe(true);
  });
});
