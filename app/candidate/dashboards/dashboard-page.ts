import { derivedFrom } from '~/domain/attempt/derived';
import type { DeskView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';
import { applyListQuery, mapListPage, type ListField } from '~/ui/table/apply-list-query';
import type { ListQuery } from '~/ui/table/list-query';
import type { Dashboard, DashboardContent } from '~/domain/crm/dashboards/records';
import { questionKey } from './tile-question';
import { tileView, type TileView } from './tile-view';

const distinct = (values: readonly string[]) =>
  [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'fr'));

/** Values a filter may take; clients are looked for as one types. */
const filterChoices = derivedFrom(['accounts', 'products'], (world: World) => ({
  segment: distinct(list(world.tables.accounts).map(({ segment }) => segment)).map((value) => ({
    value,
    label: value,
  })),
  family: distinct(list(world.tables.products).map(({ family }) => family)).map((value) => ({
    value,
    label: value,
  })),
  salesperson: world.profile.staff.map(({ id, name }) => ({ value: id, label: name })),
}));

/** A dashboard and the figures of its tiles, by question. Null when there is none. */
export function dashboardPage({ world, today }: DeskView, id: string) {
  const dashboard = findOptional(world.tables.dashboards, id);
  if (!dashboard) return null;
  const { title, tiles, comment } = dashboard;
  const content: DashboardContent = { title, tiles, comment };
  const figures: Record<string, TileView> = {};
  for (const tile of tiles) figures[questionKey(tile)] = tileView(world, tile);
  const named = tiles.flatMap(({ filter }) => (filter?.field === 'account' ? [filter.value] : []));
  return {
    id,
    revision: dashboard.revision,
    content,
    createdOn: dashboard.createdOn,
    sharedOn: dashboard.sharedOn,
    today,
    figures,
    choices: filterChoices(world),
    accountNames: Object.fromEntries(
      named.map((accountId) => [
        accountId,
        findOptional(world.tables.accounts, accountId)?.name ?? accountId,
      ]),
    ),
    hasObjectives: world.profile.objectives.length > 0,
  };
}
export type DashboardPage = NonNullable<ReturnType<typeof dashboardPage>>;

const fields: readonly ListField<Dashboard>[] = [
  { key: 'titre', value: ({ title }) => title },
  { key: 'cree', kind: 'date', value: ({ createdOn }) => createdOn },
  { key: 'transmis', kind: 'date', value: ({ sharedOn }) => sharedOn },
  { key: 'tuiles', kind: 'number', value: ({ tiles }) => tiles.length },
];

export const dashboardListPage = ({ world }: DeskView, query: ListQuery) => ({
  list: mapListPage(
    applyListQuery(
      list(world.tables.dashboards),
      { ...query, sort: query.sort ?? { key: 'cree', direction: 'desc' } },
      fields,
    ),
    ({ id, title, createdOn, sharedOn, tiles }) => ({
      id,
      title,
      createdOn,
      sharedOn,
      tileCount: tiles.length,
    }),
  ),
});
export type DashboardListPage = ReturnType<typeof dashboardListPage>;
