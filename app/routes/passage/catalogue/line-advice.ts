import { lineAdvice } from '~/candidate/catalogue/product-page';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk, { params, url }) => {
  const advice = lineAdvice(desk, params.sku ?? '', url.searchParams.get('client') ?? '');
  return advice && Response.json(advice);
});
