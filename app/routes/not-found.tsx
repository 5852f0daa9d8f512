import { ErrorPage } from '~/errors/error-page';

/** Every address nobody else answers. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
