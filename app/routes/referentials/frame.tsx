import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { ExaminerFrame } from '~/examiner/frame/examiner-frame';
import { requireStaff } from '~/server/permissions.server';
import { readDisplaySettings } from '~/ui/frame/display-settings';

export async function loader(args: LoaderFunctionArgs) {
  const { name, centreName } = await requireStaff(args, 'referential.read');
  return { name, centreName, settings: readDisplaySettings(args.request.headers.get('Cookie')) };
}

export const shouldRevalidate = () => false;

export default function Frame() {
  const { name, centreName, settings } = useLoaderData<typeof loader>();
  return (
    <ExaminerFrame settings={settings} centreName={centreName} userName={name}>
      <Outlet />
    </ExaminerFrame>
  );
}
