import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { deskFramePage } from '~/candidate/desk/frame/desk-frame-page';
import { DeskShell } from '~/candidate/desk/frame/desk-shell';
import { NotThereYet } from '~/candidate/desk/replay/not-there-yet';
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
  const data = useLoaderData<typeof loader>();
  return (
    <Shell data={data}>
      <Outlet />
    </Shell>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const Shell = ({ data: { page, replay, settings }, children }: { data: Data; children: ReactNode }) => (
  <DeskShell page={page} settings={settings} replayControls={replay && <ReplayControls page={replay} />}>
    {children}
  </DeskShell>
);

/** In a replay the record may not exist yet at this event: the frame stays, so that one can move on. */
export function ErrorBoundary() {
  const data = useLoaderData<typeof loader>() as Data | undefined;
  if (!data?.replay) return <ErrorPage />;
  return (
    <Shell data={data}>
      <NotThereYet />
    </Shell>
  );
}
