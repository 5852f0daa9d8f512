import { catalogueChoices } from '~/candidate/catalogue/product-page';
import { deskLoader } from '~/server/desk/desk-loader.server';

export const loader = deskLoader((desk) => Response.json(catalogueChoices(desk.world)));
