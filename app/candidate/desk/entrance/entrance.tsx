import { useState } from 'react';
import { Button } from '~/ui/buttons/button';
import { DisplayMenu } from '~/ui/frame/display-menu';
import type { DisplaySettings } from '~/ui/frame/display-settings';
import { useDisplaySettings } from '~/ui/frame/use-display-settings';
import { Markdown } from '~/ui/markdown/markdown';
import type { EntrancePage } from '../frame/desk-frame-page';
import { RoomCheck } from './room-check';
import { StartButton } from './start-button';

type Step = 'check' | 'briefing';

/** Before the exam: the room check, then the briefing. The clock starts on the candidate's own act. */
export function Entrance({ page, settings }: { page: EntrancePage; settings: DisplaySettings }) {
  const [step, setStep] = useState<Step>('check');
  const display = useDisplaySettings(settings);
  return (
    <div data-workspace="candidate" className="min-h-dvh bg-page text-ink">
      <header className="flex items-center justify-between gap-4 border-b border-line bg-surface px-4 py-2">
        <p className="font-semibold">Comptoir · épreuve</p>
        <DisplayMenu settings={display.settings} onChange={display.change} />
      </header>
      <main className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8">
        <ol
          className="flex flex-wrap gap-x-6 gap-y-1 text-small text-soft"
          aria-label="Étapes avant l’épreuve"
        >
          <StepName isCurrent={step === 'check'}>1. Vérification du poste</StepName>
          <StepName isCurrent={step === 'briefing'}>2. Présentation</StepName>
          <StepName isCurrent={false}>3. Épreuve</StepName>
        </ol>
        {step === 'check' ? (
          <>
            <RoomCheck page={page} />
            <div className="flex justify-end">
              <Button variant="primary" onPress={() => setStep('briefing')}>
                Lire la présentation
              </Button>
            </div>
          </>
        ) : (
          <>
            <h1 className="text-title font-semibold">{page.title}</h1>
            <section
              className="rounded border border-line bg-surface p-5 text-body"
              aria-label="Présentation"
            >
              <Markdown source={page.briefing} headingLevel={2} />
            </section>
            <StartButton page={page} onBack={() => setStep('check')} />
          </>
        )}
      </main>
    </div>
  );
}

function StepName({ isCurrent, children }: { isCurrent: boolean; children: string }) {
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className={isCurrent ? 'font-semibold text-accent' : undefined}
    >
      {children}
    </li>
  );
}
