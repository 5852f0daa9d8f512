import { Link, useLocation, useNavigate } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Scrubber } from '~/ui/frame/scrubber';
import { useShortcut } from '~/ui/overlays/use-shortcut';
import { formatInstant } from '~/ui/typography/format';
import type { ReplayPage } from './replay-page';
import { replayStep } from './replay-step';

const followKey = 'comptoir.rejeu.suivre';

/**
 * Moves an examiner through a journal: previous and next event (also ← and →), a scrubber, and the way back to the criterion
 * being reviewed (R). Each step goes to the screen its event is about, unless the examiner prefers to stay on this one.
 */
export function ReplayControls({ page }: { page: ReplayPage }) {
  const { attemptId, seq, total } = page;
  const location = useLocation();
  const navigate = useNavigate();
  const criterionId = useReviewedCriterion(attemptId, new URLSearchParams(location.search).get('critere'));
  const [follows, setFollows] = useFollowing();
  const hrefFor = (position: number) => replayStep({ attemptId, position, follows, criterionId, location });
  const back = `/evaluation/${attemptId}${criterionId ? `?critere=${criterionId}` : ''}`;

  useShortcut('arrowleft', () => seq > 1 && navigate(hrefFor(seq - 1), { preventScrollReset: true }));
  useShortcut('arrowright', () => seq < total && navigate(hrefFor(seq + 1), { preventScrollReset: true }));
  useShortcut('r', () => navigate(back));

  return (
    <>
      <p className="min-w-0 flex-1 truncate max-[60rem]:basis-full" role="status" title={page.label}>
        <span className="font-semibold">{page.label}</span>
        <span className="text-small">
          {' '}
          · {page.by} · {formatInstant(page.at)}
        </span>
      </p>
      <label
        className="flex items-center gap-1.5 text-small"
        title="Chaque pas ouvre l’écran que l’événement concerne"
      >
        <input type="checkbox" checked={follows} onChange={(event) => setFollows(event.target.checked)} />
        Suivre les écrans
      </label>
      <Link to={back} className="btn btn-sm" aria-keyshortcuts="r" title="Revenir à l’évaluation (R)">
        <ArrowLeft aria-hidden="true" />
        Évaluation
      </Link>
      <div className="flex basis-full">
        <Scrubber first={1} position={seq} total={total} hrefFor={hrefFor} marks={page.dayStarts} />
      </div>
    </>
  );
}

/** The criterion the examiner came from: in the address at first, then kept by this tab while they look around. */
function useReviewedCriterion(attemptId: string, inAddress: string | null): string | null {
  const key = `comptoir.rejeu.${attemptId}.critere`;
  const [kept, setKept] = useState(inAddress);
  useEffect(() => {
    try {
      if (inAddress) sessionStorage.setItem(key, inAddress);
      setKept(inAddress ?? sessionStorage.getItem(key));
    } catch {
      // Storage refused by the browser: the address alone tells.
    }
  }, [key, inAddress]);
  return inAddress ?? kept;
}

function useFollowing(): [boolean, (follows: boolean) => void] {
  const [follows, setFollows] = useState(true);
  useEffect(() => {
    try {
      setFollows(sessionStorage.getItem(followKey) !== 'non');
    } catch {
      // Same.
    }
  }, []);
  const change = (next: boolean) => {
    setFollows(next);
    try {
      sessionStorage.setItem(followKey, next ? 'oui' : 'non');
    } catch {
      // Same.
    }
  };
  return [follows, change];
}
