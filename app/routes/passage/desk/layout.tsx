import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import { deskFramePage } from '~/candidate/desk/frame/desk-frame-page';
import { DeskShell } from '~/candidate/desk/frame/desk-shell';
import { replayPage } from '~/candidate/desk/replay/replay-page';
import { ErrorPage } from '~/errors/error-page';
import { deskFrameLoader } from '~/server/desk/desk-loader.server';
import { readDisplaySettings } from '~/ui/frame/display-settings';

/** For the examiner's eyes: a candidate's pages do not carry them. */
const ReplayControls = lazy(async () => ({
  default: (await import('~/candidate/desk/replay/replay-controls')).ReplayControls,
}));

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
    <DeskShell
      page={page}
      settings={settings}
      replayControls={
        replay && (
          <Suspense>
            <ReplayControls page={replay} />
          </Suspense>
        )
      }
    >
      <Outlet />
    </DeskShell>
  );
}

/** The frame itself cannot be shown. What a page throws is shown inside it, by `page.tsx`. */
export function ErrorBoundary() {
  return <ErrorPage />;
}
