import { mailBook } from '~/candidate/mailbox/compose/mail-book';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk) => Response.json(mailBook(desk)));
