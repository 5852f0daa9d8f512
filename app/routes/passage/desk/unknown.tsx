import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

/** An address the desk does not have. */
export const loader = deskLoader((): null => {
  throw deskNotFound(
    'Cette adresse n’existe pas ici. Choisissez un écran dans le menu, ou cherchez avec Ctrl+K.',
  );
});

export default function Unknown() {
  return null;
}
