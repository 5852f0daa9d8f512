import { mailDraft } from '~/candidate/mailbox/compose/mail-draft';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { params }) => Response.json(mailDraft(desk, params.mailId ?? '')));
