import { Link } from '@remix-run/react';
import { Card } from '~/ui/layout/blocks';
import { formatCivilDate, formatTime } from '~/ui/typography/format';
import { useDesk } from '../desk/desk-context';
import type { DeliverablePage } from './deliverable-page';

/** The versions that left, each as it was then, with its message. */
export function VersionList({ page }: { page: Pick<DeliverablePage, 'id' | 'versions' | 'version'> }) {
  const { basePath } = useDesk();
  return (
    <Card title="Versions transmises">
      {page.versions.length === 0 ? (
        <p className="text-table text-soft">Aucune. Chaque envoi par message en garde une version.</p>
      ) : (
        <ol className="flex flex-col gap-2 text-table">
          {[...page.versions].reverse().map((version) => (
            <li key={version.number}>
              <Link
                to={`${basePath}/livrables/${page.id}?version=${version.number}`}
                className="font-medium text-accent underline"
                aria-current={page.version === version.number ? 'page' : undefined}
              >
                Version {version.number}
              </Link>
              <span className="block text-small text-soft">
                {formatCivilDate(version.on)} à {formatTime(version.minute)},{' '}
                <Link to={`${basePath}/messages/${version.mailId}`} className="underline">
                  message
                </Link>{' '}
                à {version.to.join(', ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
