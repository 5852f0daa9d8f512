import { describe, expect, it } from 'vitest';
import { parseAddress } from './compose/parse-address';
import { forward, replyTo, type Answerable } from './replies';

const own = 'camille@essai.example';
const anne = { name: 'Anne', email: 'anne@premier.example' };
const paul = { name: 'Paul', email: 'paul@premier.example' };
const mail: Answerable = {
  id: 'ME-1',
  from: anne,
  to: [{ name: 'Camille', email: own }, paul],
  cc: [{ name: 'Dominique', email: 'dominique@essai.example' }],
  subject: 'Commande 12',
  body: 'Bonjour',
  date: '2026-02-03',
  minute: 545,
  attachments: [{ kind: 'document', id: 'DO-1' }],
};

describe('answering a mail', () => {
  it('writes to the sender, under the same subject, without copying the text', () => {
    const reply = replyTo(mail, own);
    expect(reply).toEqual({ to: [anne], cc: [], subject: 'Re : Commande 12', inReplyTo: 'ME-1' });
  });
  it('answers everyone but oneself', () => {
    expect(replyTo(mail, own, { all: true }).cc?.map((one) => one.name)).toEqual(['Paul', 'Dominique']);
  });
  it('does not pile up prefixes', () => {
    expect(replyTo({ ...mail, subject: 'RE: Commande 12' }, own).subject).toBe('RE: Commande 12');
  });
  it('writes again to the recipients of one’s own mail', () => {
    expect(replyTo({ ...mail, from: { name: 'Camille', email: own }, to: [anne] }, own).to).toEqual([anne]);
  });
  it('passes the text and the papers on when forwarding', () => {
    expect(forward(mail)).toMatchObject({
      subject: 'Tr : Commande 12',
      attachments: [{ kind: 'document', id: 'DO-1' }],
    });
    expect(forward(mail).body).toContain('De : Anne <anne@premier.example>');
  });
});

describe('an address as typed', () => {
  it('is read alone or after a name, and completed from the book', () => {
    expect(parseAddress(' anne@premier.example, ', [anne])).toEqual(anne);
    expect(parseAddress('Zoé Neuf <zoe@neuf.example>', [])).toEqual({
      name: 'Zoé Neuf',
      email: 'zoe@neuf.example',
    });
  });
  it('is refused when it is none', () => {
    for (const text of ['Anne', 'anne@', 'anne@premier', '@', 'a b@c.fr d'])
      expect(parseAddress(text, [anne])).toBeNull();
  });
});
