import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { dashboardPage } from '~/candidate/dashboards/dashboard-page';
import { DashboardScreen } from '~/candidate/dashboards/dashboard-screen';
import { deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title || 'Tableau de bord'} · Comptoir` },
];

export const loader = deskLoader((desk, { params }) => {
  const page = dashboardPage(desk, params.dashboardId ?? '');
  if (!page) throw deskNotFound('Ce tableau de bord n’existe pas. Retrouvez-le depuis la liste.');
  return page;
});

export default function DashboardRoute() {
  const page = useLoaderData<typeof loader>();
  return <DashboardScreen key={page.id} {...page} />;
}
