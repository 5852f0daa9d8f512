import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { deskFramePage } from '~/candidate/desk/frame/desk-frame-page';
import { DeskShell } from '~/candidate/desk/frame/desk-shell';
import { ErrorPage } from '~/errors/error-page';
import { deskFrameLoader } from '~/server/desk/desk-loader.server';
import { readDisplaySettings } from '~/ui/frame/display-settings';

const frameLoader = deskFrameLoader(deskFramePage);

export async function loader(args: LoaderFunctionArgs) {
  return { page: await frameLoader(args), settings: readDisplaySettings(args.request.headers.get('Cookie')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.company.name} · Comptoir` : 'Comptoir' },
];

export default function DeskLayout() {
  const { page, settings } = useLoaderData<typeof loader>();
  return (
    <DeskShell page={page} settings={settings}>
      <Outlet />
    </DeskShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
