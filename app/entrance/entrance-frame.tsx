import type { ReactNode } from 'react';

interface EntranceFrameProps {
  title: string;
  introduction: ReactNode;
  children: ReactNode;
}

/** The plain page around what comes before a workspace: choosing, signing in, managing one's sessions. */
export function EntranceFrame({ title, introduction, children }: EntranceFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-lg flex-col justify-center gap-6 p-6">
      <header className="flex flex-col gap-2">
        <p className="text-small text-soft font-semibold">Comptoir</p>
        <h1 className="text-title font-semibold">{title}</h1>
        <p className="text-body text-soft">{introduction}</p>
      </header>
      {children}
    </main>
  );
}
