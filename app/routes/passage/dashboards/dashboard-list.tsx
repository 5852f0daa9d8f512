import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { DashboardListScreen } from '~/candidate/dashboards/dashboard-list-screen';
import { dashboardListPage } from '~/candidate/dashboards/dashboard-page';
import { deskLoader } from '~/server/desk/desk-loader.server';
import { parseListQuery } from '~/ui/table/list-query';

export const meta: MetaFunction = () => [{ title: 'Tableaux de bord · Comptoir' }];

export const loader = deskLoader((desk, { url }) =>
  dashboardListPage(desk, parseListQuery(url.searchParams)),
);

export default function DashboardsRoute() {
  return <DashboardListScreen {...useLoaderData<typeof loader>()} />;
}
