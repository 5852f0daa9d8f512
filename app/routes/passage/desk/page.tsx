import { Outlet } from '@remix-run/react';
import { DeskError } from '~/candidate/desk/frame/desk-error';

/** Stands between the frame and its pages: a page that fails leaves the frame, and what is being written, as they are. */
export default function DeskPage() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <DeskError />;
}
