import { parseQuestion } from '~/candidate/dashboards/read-tile-question';
import { tileView } from '~/candidate/dashboards/tile-view';
import { deskLoader } from '~/server/desk/desk-loader.server';

/** Figures of a tile being written: one question, its answer, nothing of the company besides. */
export const loader = deskLoader((desk, { url }) => {
  const question = parseQuestion(url.searchParams);
  if (!question)
    throw Response.json({ message: 'Cette demande d’indicateur est illisible.' }, { status: 400 });
  return Response.json(tileView(desk.world, question));
});
