import { paperContent } from '~/candidate/mailbox/attachments/paper-content';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { params }) => {
  const content = paperContent(desk, params.kind ?? '', params.paperId ?? '');
  return content && Response.json(content);
});
