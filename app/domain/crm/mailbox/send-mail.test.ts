import { describe, expect, it } from 'vitest';
import { tinySeed } from '#fixtures/companies/tiny';
import { initialWorld } from '../../attempt/world';
import type { Attachment } from './records';
import { mailActions } from './actions';

const send = (attachments: Attachment[]) =>
  mailActions.SendMail.decide(
    initialWorld(tinySeed()),
    {
      draftId: null,
      content: {
        to: [{ name: 'Client', email: 'client@client.example' }],
        cc: [],
        subject: 'Nos documents',
        body: 'Bonjour,',
        attachments,
        inReplyTo: null,
        relatedTo: null,
      },
    },
    { at: 0, companyDate: '2026-02-03', companyMinute: 540, actor: 'candidate' },
  );

describe('a mail with the same paper attached twice', () => {
  it('does not leave, so that the paper is not sent twice', () => {
    expect(
      send([
        { kind: 'quote', id: 'DV-1' },
        { kind: 'quote', id: 'DV-1' },
      ]),
    ).toMatchObject({
      accepted: false,
      rejection: { code: 'invalid', field: 'attachments' },
    });
  });

  it('is told from a mail with two papers of one number', () => {
    const answer = send([
      { kind: 'quote', id: 'X-1' },
      { kind: 'invoice', id: 'X-1' },
    ]);
    // The first paper does not exist: the mail was read as far as that.
    expect(answer).toMatchObject({ accepted: false, rejection: { code: 'not-found' } });
  });
});
