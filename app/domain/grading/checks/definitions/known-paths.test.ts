import { describe, expect, it } from 'vitest';
import { unknownEventFields, unknownFields, unknownPaths } from './known-paths';

describe('the fields of a record', () => {
  it.each([
    'accountId',
    'status',
    'totals.vatCents',
    'lines',
    'lines.length',
    'lines.quantity',
    'lines.0.quantity',
    'lines.12.quantity',
    'lines[sku={{ sku }}].quantity',
    'paymentTerms.days',
  ])('%s is one', (field) => expect(unknownFields('quotes', [field], [])).toEqual([]));

  it.each([
    ['acountId', ' (vouliez-vous dire « accountId » ?)'],
    ['accountId.name', ''],
    ['lines.price', ''],
    ['lines.0x.quantity', ''],
    ['lines.x0.quantity', ''],
    ['lines.lengthy', ''],
    ['paymentTerms.day', ''],
    ['zzzzzzzzzz', ''],
  ])('%s is none', (field, hint) =>
    expect(unknownFields('quotes', [field], ['where'])).toEqual([
      { path: ['where'], message: `champ « ${field} » inconnu dans la collection quotes${hint}` },
    ]),
  );

  it('may be any in what has no shape of its own', () =>
    expect(unknownFields('deliverables', ['values.budget', 'handedOver.budget'], [])).toEqual([]));
});

describe('the fields of an event', () => {
  it('are those of one of its types, or of the entry', () => {
    const fields = ['content.subject', 'entry.actor'];
    expect(unknownEventFields(['QuoteSent', 'MailSent'], fields, [])).toEqual([]);
    expect(unknownEventFields(['QuoteSent', 'MailSent'], ['contents', 'subject.entry.'], [])).toHaveLength(2);
  });
});

describe('unknown fields anywhere in a check', () => {
  const told = (value: unknown) => unknownPaths(value).map(({ path }) => path.join('.'));
  it.each<[unknown, string[]]>([
    [
      { checks: [{}, { records: { collection: 'quotes', where: { acountId: 'C1' } } }] },
      ['checks.1.records.where'],
    ],
    [{ event: { type: 'MailSent', where: { contents: 'a' } } }, ['event.where']],
    [{ event: { type: ['MailSent', 'Absent'], where: { contents: 'a' } } }, []],
    [{ collection: 'quotes', where: { lines: { some: { sku: 'a' } } } }, []],
    [{ kind: 'human', where: { contents: 'a' }, note: null }, []],
    [[{ collection: 'absent', where: { a: 1 } }], []],
  ])('of %j are at %j', (value, paths) => expect(told(value)).toEqual(paths));
});
