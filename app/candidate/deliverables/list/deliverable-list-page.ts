import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import type { Deliverable } from '~/domain/crm/deliverables/records';
import { derivedFrom } from '~/domain/attempt/derived';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';

const templateTitle = (world: World, { templateId }: Deliverable): string =>
  world.templates[templateId]?.title ?? templateId;
const accountName = (world: World, { accountId }: Deliverable): string =>
  (accountId === null ? null : findOptional(world.tables.accounts, accountId))?.name ?? '';

const fieldsFor = derivedFrom(
  ['accounts', 'deliverables'],
  (world: World): readonly ListField<Deliverable>[] => [
    { key: 'titre', value: ({ title }) => title },
    { key: 'modele', value: (deliverable) => templateTitle(world, deliverable) },
    { key: 'compte', value: (deliverable) => accountName(world, deliverable) },
    { key: 'modifie', kind: 'date', value: ({ savedOn }) => savedOn },
    {
      key: 'etat',
      value: ({ versions }) => (versions.length > 0 ? 'transmis' : 'brouillon'),
      filter: true,
      search: false,
    },
  ],
);

/** The documents to write: those begun, and the templates one may start from. */
export const deliverableListPage = ({ world }: DeskView, query: ListQuery) => ({
  list: mapListPage(
    applyListQuery(
      list(world.tables.deliverables),
      { ...query, sort: query.sort ?? { key: 'modifie', direction: 'desc' } },
      fieldsFor(world),
    ),
    (deliverable) => ({
      id: deliverable.id,
      title: deliverable.title,
      template: templateTitle(world, deliverable),
      account: accountName(world, deliverable),
      savedOn: deliverable.savedOn,
      lastVersion: deliverable.versions.at(-1)
        ? { number: deliverable.versions.length, on: deliverable.versions.at(-1)?.on ?? '' }
        : null,
    }),
  ),
  templates: Object.values(world.templates).map(({ id, title, purpose }) => ({
    id,
    title,
    purpose,
    begun: list(world.tables.deliverables).filter(({ templateId }) => templateId === id).length,
  })),
});
export type DeliverableListPage = ReturnType<typeof deliverableListPage>;
