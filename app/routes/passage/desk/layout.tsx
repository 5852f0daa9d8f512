import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { deskFramePage } from '~/candidate/desk/frame/desk-frame-page';
import { DeskShell } from '~/candidate/desk/frame/desk-shell';
import { ReplayControls } from '~/candidate/desk/replay/replay-controls';
import { replayPage } from '~/candidate/desk/replay/replay-page';
import { ErrorPage } from '~/errors/error-page';
import { deskFrameLoader } from '~/server/desk/desk-loader.server';
import { readDisplaySettings } from '~/ui/frame/display-settings';

const frameLoader = deskFrameLoader((desk) => ({ page: deskFramePage(desk), replay: replayPage(desk) }));

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await frameLoader(args)), settings: readDisplaySettings(args.request.headers.get('Cookie')) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.company.name} · Comptoir` : 'Comptoir' },
];

export default function DeskLayout() {
  const { page, replay, settings } = useLoaderData<typeof loader>();
  return (
    <DeskShell page={page} settings={settings} replayControls={replay && <ReplayControls page={replay} />}>
      <Outlet />
    </DeskShell>
  );
}

/** The frame itself cannot be shown. What a page throws is shown inside it, by `page.tsx`. */
export function ErrorBoundary() {
  return <ErrorPage />;
}
