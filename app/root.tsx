import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPage } from './errors/error-page';
import { useNonce } from './nonce';
import { displayAttributes, readDisplaySettings } from './ui/frame/display-settings';
import { useStoredDisplaySettings } from './ui/frame/use-display-settings';
import stylesheet from './ui/styles.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Comptoir' }];

export function loader({ request }: LoaderFunctionArgs) {
  return { display: readDisplaySettings(request.headers.get('Cookie')) };
}

/** The cookie is read once per document: afterwards the browser applies the reader's changes itself. */
export function shouldRevalidate() {
  return false;
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const display = useStoredDisplaySettings();
  return (
    <html lang="fr" {...displayAttributes(display)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
