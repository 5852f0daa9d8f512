import { expect, it } from 'vitest';
import { routeNamer } from './route-pattern.server';

const nameRoute = routeNamer({
  root: { id: 'root', path: '' },
  home: { id: 'home', parentId: 'root' },
  desk: { id: 'desk', parentId: 'root', path: 'passage/:attemptId' },
  quotes: { id: 'quotes', parentId: 'desk', path: 'devis' },
  quote: { id: 'quote', parentId: 'desk', path: 'devis/:number' },
  mailbox: { id: 'mailbox', parentId: 'desk', path: 'messages/:mailId?' },
  newQuote: { id: 'newQuote', parentId: 'desk', path: 'devis/nouveau' },
  grid: { id: 'grid', parentId: 'root', path: 'evaluation/:attemptId/grille.pdf' },
  other: { id: 'other', parentId: 'root', path: '*' },
});

it.each([
  ['/', '/'],
  ['/passage/7f3e/devis', '/passage/:attemptId/devis'],
  ['/passage/7f3e/devis.data', '/passage/:attemptId/devis'],
  ['/passage/7f3e/devis/D-12', '/passage/:attemptId/devis/:number'],
  ['/passage/7f3e/devis/nouveau', '/passage/:attemptId/devis/nouveau'],
  ['/passage/7f3e/messages', '/passage/:attemptId/messages/:mailId?'],
  ['/passage/7f3e/messages/m1', '/passage/:attemptId/messages/:mailId?'],
  ['/evaluation/7f3e/grille.pdf', '/evaluation/:attemptId/grille.pdf'],
  ['/camille.ferrand@centre.example', '(other)'],
])('the log of %s says %s', (pathname, name) => {
  expect(nameRoute(pathname)).toBe(name);
});
