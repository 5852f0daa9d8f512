import { availabilityAnswer } from '~/candidate/catalogue/product-page';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { params, url }) => {
  const answer = availabilityAnswer(desk, params.sku ?? '', Number(url.searchParams.get('quantite')));
  return answer && Response.json(answer);
});
