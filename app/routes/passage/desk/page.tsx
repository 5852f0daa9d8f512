import { Outlet } from '@remix-run/react';
import { useDesk } from '~/candidate/desk/desk-context';
import { DeskError } from '~/candidate/desk/frame/desk-error';
import { NotThereYet } from '~/candidate/desk/replay/not-there-yet';

/** Stands between the frame and its pages: a page that fails leaves the frame, and what is being written, as they are. */
export default function DeskPage() {
  return <Outlet />;
}

/** In a replay the record may not exist yet at this event. */
export function ErrorBoundary() {
  const { basePath } = useDesk();
  return basePath.startsWith('/evaluation/') ? <NotThereYet /> : <DeskError />;
}
