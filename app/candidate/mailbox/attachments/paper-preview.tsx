import { useEffect } from 'react';
import { useFetcher } from '@remix-run/react';
import { loadedOnUse } from '~/ui/feedback/loaded-on-use';
import { Skeleton } from '~/ui/feedback/skeleton';
import { Markdown } from '~/ui/markdown/markdown';
import { PaperView } from '../../papers/paper-view';
import type { MailPaper } from '../compose/mail-book';
import type { PaperContent } from './paper-content';

const DeliverablePaperView = loadedOnUse(
  () => import('../../deliverables/reading/deliverable-paper-view').then((part) => part.DeliverablePaperView),
  <Skeleton lines={6} />,
);

/** The paper as it would be printed, or the text of a document. */
export function PaperPreview({ paper, basePath }: { paper: MailPaper | null; basePath: string }) {
  const { load, data, state } = useFetcher<PaperContent>({ key: 'piece' });
  const address = paper && `${basePath}/piece/${paper.kind}/${encodeURIComponent(paper.id)}`;
  useEffect(() => {
    if (address) load(address);
  }, [address, load]);
  if (!paper) return <p className="m-auto text-center text-soft">Choisissez une pièce pour la voir ici.</p>;
  if (state !== 'idle' || !data) return <Skeleton lines={6} />;
  return (
    <section
      // Scrolled by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 overflow-auto rounded border border-line bg-surface p-3 text-small [&_.paper]:overflow-visible"
      aria-label={`Aperçu : ${paper.label}`}
    >
      {data.kind === 'paper' && <PaperView paper={data.paper} />}
      {data.kind === 'deliverable' && <DeliverablePaperView paper={data.paper} />}
      {data.kind === 'text' && <Markdown source={data.source} />}
      {data.kind === 'elsewhere' && (
        <p className="text-center">
          <a
            href={`${basePath}/${paper.path}`}
            target="_blank"
            rel="noreferrer"
            className="text-accent underline"
          >
            Ouvrir {paper.label} dans un autre onglet
          </a>
        </p>
      )}
    </section>
  );
}
