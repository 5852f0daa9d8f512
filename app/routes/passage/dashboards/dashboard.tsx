import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/node';
import { dashboardPage } from '~/candidate/dashboards/dashboard-page';
import { DashboardScreen } from '~/candidate/dashboards/dashboard-screen';
import { LookOnlyDesk } from '~/candidate/desk/desk-context';
import { deskAsSent, deskLoader, deskNotFound } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title || 'Tableau de bord'} · Comptoir` },
];

export const loader = deskLoader((desk, { params, url }) => {
  const asShared = deskAsSent(desk, url);
  const page = dashboardPage(asShared ?? desk, params.dashboardId ?? '');
  if (!page) throw deskNotFound('Ce tableau de bord n’existe pas. Retrouvez-le depuis la liste.');
  return { ...page, isAsShared: asShared !== null };
});

export default function DashboardRoute() {
  const { isAsShared, ...page } = useLoaderData<typeof loader>();
  if (!isAsShared) return <DashboardScreen key={page.id} {...page} />;
  return (
    <LookOnlyDesk>
      <DashboardScreen key={`${page.id}-transmis`} {...page} />
    </LookOnlyDesk>
  );
}
