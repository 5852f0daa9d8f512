import { describe, expect, it } from 'vitest';
import { miniScenario } from '#fixtures/scenarios/mini';
import { verifyChain } from '../../attempt/journal';
import { findOptional } from '../../attempt/table';
import { compile } from '../compile';
import { playScript } from './play';
import { resolveScript, type NamedStep } from './resolve-script';
import { scriptSchema, type Script } from './script-schema';

const prepared = miniScenario();
const scenario = compile(prepared, 5);
const { scripts } = prepared.package;
const reference = resolveScript(scripts, 'reference').steps;
const step = (written: Partial<NamedStep>): NamedStep => ({
  id: 'essai',
  action: 'ViewScreen',
  at: 'J1 09:00',
  fields: { screen: 'desk' },
  ...written,
});
const script = (written: object): Script => scriptSchema.parse({ title: 'Essai', kind: 'weak', ...written });

describe('playing a script', () => {
  it('does what the candidate would, at the company times written', () => {
    const { entries, state, kept } = playScript(scenario, reference);
    const quote = findOptional(state.world.tables.quotes, kept.devis ?? '');
    expect(quote).toMatchObject({
      accountId: 'C0101',
      sentOn: '2026-02-03',
      answer: { kind: 'accepted', on: '2026-02-04' },
    });
    expect(quote?.lines[0]).toMatchObject({
      label: 'Ramette A4 80 g, 500 feuilles',
      unitPriceCents: 490,
      discountPercent: scenario.facts.remise,
    });
    const sent = entries.find((entry) => entry.type === 'QuoteSent');
    expect(sent).toMatchObject({ companyDate: '2026-02-03', companyMinute: 550 });
    expect(entries.at(-1)).toMatchObject({ type: 'HandedIn', data: { cause: 'by-candidate' } });
    expect(
      verifyChain({ attemptId: 'play', contentHash: scenario.contentHash, seed: 5 }, entries),
    ).toMatchObject({ intact: true });
  });

  it('writes the same journal each time', () => {
    expect(playScript(scenario, reference).entries).toEqual(playScript(scenario, reference).entries);
  });

  it('ends the working days a script skips', () => {
    const { entries } = playScript(scenario, [step({ at: 'J2 10:00' })]);
    expect(entries.map((entry) => entry.type)).toEqual(
      expect.arrayContaining(['DayEnded', 'DayStarted', 'MailReceived']),
    );
    expect(entries.find((entry) => entry.type === 'MailReceived')).toMatchObject({
      companyMinute: 525,
      data: { id: 'priorite-direction', from: { name: 'Dominique Serval' } },
    });
  });

  it('takes a save from what the record holds', () => {
    const { state, kept } = playScript(scenario, [
      step({
        action: 'CreateQuote',
        keep: 'devis',
        fields: { content: { accountId: 'C0101', lines: [{ sku: 'RAM-A4', quantity: 30 }] } },
      }),
      step({
        action: 'SaveQuote',
        at: 'J1 09:05',
        fields: { id: '{{ kept.devis }}', content: { subject: 'Ramettes' } },
      }),
    ]);
    expect(findOptional(state.world.tables.quotes, kept.devis ?? '')).toMatchObject({
      subject: 'Ramettes',
      revision: 1,
      lines: [{ quantity: 30 }],
    });
  });

  it.each([
    [
      'an action the company refuses',
      step({ action: 'ConfirmOrder', fields: { id: 'CO-9999' } }),
      'Étape 1 « essai » (ConfirmOrder, J1 09:00) : Cette commande n’existe plus',
    ],
    [
      'a wrong field',
      step({
        action: 'CreateQuote',
        fields: { content: { accountId: 'C0101', lines: [{ sku: 'RAM-A4', quantity: -3 }] } },
      }),
      'champ content.lines.0.quantity',
    ],
    [
      'an unknown name',
      step({ action: 'ViewRecord', fields: { collection: 'quotes', id: '{{ kept.rien }}' } }),
      '« kept.rien » : aucune étape précédente',
    ],
    ['a time outside the opening hours', step({ at: 'J1 07:00' }), 'hors de l’ouverture'],
    [
      'an action kept for others',
      step({ action: 'PauseExam', fields: { reason: 'x' } }),
      'Vous ne pouvez pas faire cette action',
    ],
  ])('stops at %s and says which step', (_what, wrong, message) => {
    expect(() => playScript(scenario, [wrong])).toThrow(message);
  });

  it('refuses to go back to a day that is over', () => {
    expect(() => playScript(scenario, [step({ at: 'J2 09:00' }), step({ at: 'J1 10:00' })])).toThrow(
      'déjà terminée',
    );
  });
});

describe('a script that starts from another', () => {
  const resolved = (written: object) =>
    resolveScript({ ...scripts, essai: script({ extends: 'reference', ...written }) }, 'essai');
  const ids = reference.map((one) => one.id);

  it('leaves steps out, changes fields, moves and adds', () => {
    expect(resolved({ skip: ['relance'] }).steps.map((one) => one.id)).toEqual(
      ids.filter((id) => id !== 'relance'),
    );
    const changed = resolved({
      change: [{ step: 'devis', fields: { content: { subject: 'Autre' } } }],
    }).steps.find((one) => one.id === 'devis');
    expect(changed?.fields).toMatchObject({ content: { subject: 'Autre', accountId: 'C0101' } });
    expect(
      resolved({ change: [{ step: 'etape-3', after: 'devis' }] })
        .steps.map((one) => one.id)
        .slice(2, 4),
    ).toEqual(['devis', 'etape-3']);
    expect(
      resolved({
        add: [
          {
            after: 'devis',
            steps: [{ action: 'ViewScreen', at: 'J1 09:00', fields: { screen: 'desk' }, id: 'bureau' }],
          },
        ],
      }).steps[4]?.id,
    ).toBe('bureau');
  });

  it('tells what it names that does not exist', () => {
    expect(resolved({ skip: ['rien'] }).problems).toEqual([
      { path: ['skip', 0], message: 'étape « rien » inconnue dans « reference »' },
    ]);
    expect(
      resolveScript({ a: script({ extends: 'b' }), b: script({ extends: 'a' }) }, 'a').problems[0]?.message,
    ).toContain('se prolonge lui-même');
    expect(resolveScript({ a: script({ extends: 'rien' }) }, 'a').problems[0]?.message).toContain('inconnu');
  });
});
