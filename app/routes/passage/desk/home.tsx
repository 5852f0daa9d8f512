import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deskHomePage } from '~/candidate/desk/home/desk-home-page';
import { DeskHomeScreen } from '~/candidate/desk/home/desk-home-screen';
import { deskFrameLoader } from '~/server/desk/desk-loader.server';

export const meta: MetaFunction = () => [{ title: 'Bureau · Comptoir' }];

// The desk's own address also shows what comes before and after the exam, when this page is not rendered.
export const loader = deskFrameLoader((desk) => {
  const status = desk.sitting?.status;
  return desk.basePath.startsWith('/passage/') && (status === 'not-started' || status === 'handed-in')
    ? null
    : deskHomePage(desk);
});

export default function DeskHome() {
  const page = useLoaderData<typeof loader>();
  return page && <DeskHomeScreen page={page} />;
}
