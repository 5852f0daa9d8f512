import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { Button } from '~/ui/buttons/button';
import { Notice } from '~/ui/feedback/notice';
import type { DecisionDraft } from '../decision/decision-draft';
import { DecisionForm } from '../decision/decision-form';
import { TakenDecision } from '../decision/decision-pane';
import type { DecisionReply } from '../decision/decision-reply';
import { PaneFrame } from '../decision/pane-frame';
import { levelQuestion } from '../decision/question';
import type { Drafts } from '../decision/use-drafts';
import type { LevelView } from './level-view';

interface ConclusionPaneProps {
  level: LevelView;
  locked: boolean;
  drafts: Drafts<DecisionDraft>;
  onDecided: (key: string) => void;
  say: (message: string) => void;
}

/** Right of the review desk: the examiner's conclusion on a competence or a block. */
export function ConclusionPane({ level, locked, drafts, onDecided, say }: ConclusionPaneProps) {
  const question = levelQuestion(level);
  const what = level.level === 'block' ? 'ce bloc' : 'cette compétence';
  return (
    <PaneFrame title="Conclusion">
      {locked || (level.awaited !== null && level.conclusion === null) ? (
        <TakenDecision question={question} nothing={`Rien n’est conclu sur ${what}.`} />
      ) : (
        <DecisionForm
          question={question}
          drafts={drafts}
          onDecided={onDecided}
          actions={level.conclusion && <WithdrawButton level={level} forget={drafts.forget} say={say} />}
        />
      )}
      {!locked && level.awaited !== null && <Notice tone="info">{level.awaited}</Notice>}
    </PaneFrame>
  );
}

interface WithdrawButtonProps {
  level: LevelView;
  forget: (key: string) => void;
  say: (message: string) => void;
}

function WithdrawButton({ level, forget, say }: WithdrawButtonProps) {
  const fetcher = useFetcher<DecisionReply>();
  const { key, code } = level;
  const done = fetcher.state === 'idle' && fetcher.data?.done === true;
  useEffect(() => {
    if (!done) return;
    forget(key);
    say('Conclusion retirée.');
  }, [done, forget, key, say]);
  return (
    <>
      <Button
        variant="quiet"
        pending={fetcher.state !== 'idle'}
        onPress={() => fetcher.submit({ intent: 'withdraw', level: level.level, code }, { method: 'post' })}
      >
        Retirer la conclusion
      </Button>
      {fetcher.state === 'idle' && fetcher.data?.done === false && (
        <Notice tone="danger">{fetcher.data.message}</Notice>
      )}
    </>
  );
}
