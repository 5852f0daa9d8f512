import { describe, expect, it } from 'vitest';
import type { Answer } from '~/domain/attempt/perform';
import { DraftKeeper, type DraftAction, type DraftVersion } from './draft-keeper';

const accepted = (id: string | null = null): Answer => ({ accepted: true, id, firstSeq: 1, lastSeq: 1 });
const refused = (code: 'conflict' | 'invalid', message: string): Answer => ({
  accepted: false,
  rejection: { code, message },
});
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const boxes = () => {
  const items = new Map<string, string>();
  return {
    items,
    storage: {
      get length() {
        return items.size;
      },
      key: (index: number) => [...items.keys()][index] ?? null,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    },
  };
};

function writing(
  version: DraftVersion<string> = { id: 'ME-1', revision: 4, content: 'Bonjour' },
  kept = boxes(),
) {
  const sent: DraftAction[] = [];
  const timers: (() => void)[] = [];
  const desk = { refreshed: 0, answer: (_action: DraftAction): Answer | Promise<Answer> => accepted() };
  const keeper = new DraftKeeper<string>(
    {
      act: async (action) => {
        sent.push(action);
        return desk.answer(action);
      },
      storage: kept.storage,
      storageKey: (id) => `copy of ${id ?? 'new'}`,
      after: (_delay, act) => {
        timers.push(act);
        return () => void timers.splice(timers.indexOf(act), 1);
      },
      refresh: () => (desk.refreshed += 1),
    },
    version,
  );
  const created: string[] = [];
  keeper.use({
    save: (id, content, baseRevision) => ({ type: 'Save', fields: { id, content, baseRevision } }),
    create: (content) => ({ type: 'Create', fields: { content } }),
    onCreated: (id) => created.push(id),
  });
  const pause = async () => {
    for (const act of timers.splice(0)) act();
    await settle();
  };
  return { keeper, sent, desk, pause, kept, timers, created };
}

describe('a draft', () => {
  it('is saved once after a pause, from the revision it was read at', async () => {
    const { keeper, sent, pause, kept } = writing();
    keeper.change('Bonjour M');
    keeper.change('Bonjour Madame');
    expect(keeper.getState().status).toBe('saving');
    expect(kept.items.size).toBe(1);
    await pause();
    expect(sent).toEqual([
      { type: 'Save', fields: { id: 'ME-1', content: 'Bonjour Madame', baseRevision: 4 } },
    ]);
    expect(keeper.getState().status).toBe('saved');
    expect(kept.items.size).toBe(0);
  });

  it('saves what was typed during a save, from the revision that save made', async () => {
    const { keeper, sent, desk, pause } = writing();
    let answer: (value: Answer) => void = () => undefined;
    desk.answer = () => new Promise((resolve) => (answer = resolve));
    keeper.change('un');
    await pause();
    keeper.change('deux');
    answer(accepted());
    await settle();
    expect(keeper.getState().status).toBe('saving');
    desk.answer = () => accepted();
    await pause();
    expect(sent.map((action) => action.fields)).toMatchObject([
      { content: 'un', baseRevision: 4 },
      { content: 'deux', baseRevision: 5 },
    ]);
    expect(keeper.getState().status).toBe('saved');
  });

  it('is created at the first words, then saved under its id', async () => {
    const { keeper, sent, desk, pause, created, kept } = writing({ id: null, revision: 0, content: '' });
    desk.answer = () => accepted('ME-7');
    keeper.change('Madame');
    expect([...kept.items.keys()]).toEqual(['copy of new']);
    await pause();
    expect(created).toEqual(['ME-7']);
    keeper.change('Madame,');
    expect([...kept.items.keys()]).toEqual(['copy of ME-7']);
    await pause();
    expect(sent).toEqual([
      { type: 'Create', fields: { content: 'Madame' } },
      { type: 'Save', fields: { id: 'ME-7', content: 'Madame,', baseRevision: 0 } },
    ]);
  });

  it('flushes at once when the page is left', async () => {
    const { keeper, sent } = writing();
    keeper.change('fini');
    const saved = keeper.flush();
    expect(sent).toHaveLength(1);
    expect(await saved).toBe(true);
  });

  it('lets the candidate choose when another tab was quicker', async () => {
    const { keeper, sent, desk, pause } = writing();
    desk.answer = () => refused('conflict', 'modifié dans un autre onglet');
    keeper.change('ma version');
    await pause();
    expect(desk.refreshed).toBe(1);
    keeper.seen({ id: 'ME-1', revision: 6, content: 'leur version' });
    expect(keeper.getState()).toMatchObject({ status: 'conflict', value: 'ma version' });
    keeper.change('ma version, suite');
    await pause();
    expect(sent).toHaveLength(1);
    desk.answer = () => accepted();
    expect(await keeper.keepMine()).toBe(true);
    expect(sent.at(-1)?.fields).toMatchObject({ content: 'ma version, suite', baseRevision: null });
    keeper.seen({ id: 'ME-1', revision: 7, content: 'ma version, suite' });
    keeper.change('encore');
    await pause();
    expect(sent.at(-1)?.fields).toMatchObject({ content: 'encore', baseRevision: 7 });
  });

  it('keeps what the page keeps of both when the candidate keeps their own', async () => {
    const { keeper, sent, desk, pause } = writing();
    keeper.use({
      save: (id, content, baseRevision) => ({ type: 'Save', fields: { id, content, baseRevision } }),
      merge: (theirs, mine) => `${theirs} et ${mine}`,
    });
    desk.answer = () => refused('conflict', 'modifié dans un autre onglet');
    keeper.change('ma version');
    await pause();
    keeper.seen({ id: 'ME-1', revision: 6, content: 'leur version' });
    desk.answer = () => accepted();
    expect(await keeper.keepMine()).toBe(true);
    expect(keeper.getState().value).toBe('leur version et ma version');
    expect(sent.at(-1)?.fields).toMatchObject({ content: 'leur version et ma version' });
  });

  it('takes the other version when asked', async () => {
    const { keeper, desk, pause, kept } = writing();
    desk.answer = () => refused('conflict', 'modifié dans un autre onglet');
    keeper.change('ma version');
    await pause();
    keeper.seen({ id: 'ME-1', revision: 6, content: 'leur version' });
    keeper.takeTheirs();
    expect(keeper.getState()).toMatchObject({ status: 'saved', value: 'leur version' });
    expect(kept.items.size).toBe(0);
  });

  it('shows the other tab’s version when nothing was typed here', () => {
    const { keeper } = writing();
    keeper.seen({ id: 'ME-1', revision: 5, content: 'tapé ailleurs' });
    expect(keeper.getState()).toMatchObject({ status: 'saved', value: 'tapé ailleurs' });
  });

  it('ignores a version older than its own save', async () => {
    const { keeper, pause } = writing();
    keeper.change('nouveau');
    await pause();
    keeper.seen({ id: 'ME-1', revision: 4, content: 'Bonjour' });
    expect(keeper.getState().value).toBe('nouveau');
  });

  it('is not put back by a page that still shows what it was created with', async () => {
    const { keeper, desk, pause } = writing({ id: null, revision: 0, content: '' });
    desk.answer = () => accepted('ME-7');
    keeper.change('Madame');
    await pause();
    keeper.seen({ id: 'ME-7', revision: 0, content: '' });
    expect(keeper.getState().value).toBe('Madame');
  });

  it('settles a conflict with a version the page had already loaded', async () => {
    const { keeper, desk, pause } = writing();
    let answer: (value: Answer) => void = () => undefined;
    desk.answer = () => new Promise((resolve) => (answer = resolve));
    keeper.change('ma version');
    await pause();
    keeper.seen({ id: 'ME-1', revision: 6, content: 'leur version' });
    answer(refused('conflict', 'modifié dans un autre onglet'));
    await settle();
    expect(keeper.getState()).toMatchObject({ status: 'conflict', value: 'ma version' });
    expect(desk.refreshed).toBe(0);
  });

  it('keeps what was refused and tries again at the next words', async () => {
    const { keeper, sent, desk, pause, kept } = writing();
    desk.answer = () => refused('invalid', 'Cette adresse de messagerie n’est pas valable.');
    keeper.change('faux');
    await pause();
    expect(keeper.getState()).toMatchObject({
      status: 'refused',
      problem: { message: 'Cette adresse de messagerie n’est pas valable.' },
    });
    expect(kept.items.size).toBe(1);
    desk.answer = () => accepted();
    keeper.change('juste');
    await pause();
    expect(sent.at(-1)?.fields).toMatchObject({ content: 'juste', baseRevision: 4 });
    expect(keeper.getState()).toMatchObject({ status: 'saved', problem: null });
  });

  it('is restored, with a word about it, after a reload that came too early', async () => {
    const first = writing();
    first.keeper.change('tapé juste avant');
    const second = writing({ id: 'ME-1', revision: 4, content: 'Bonjour' }, first.kept);
    second.keeper.restore();
    expect(second.keeper.getState()).toMatchObject({ value: 'tapé juste avant', restored: true });
    await second.pause();
    expect(second.sent[0]?.fields).toMatchObject({ content: 'tapé juste avant', baseRevision: 4 });
  });

  it('does not take its own save, arrived after a reload, for somebody else’s', async () => {
    const first = writing();
    first.desk.answer = () => new Promise<Answer>(() => undefined);
    first.keeper.change('un');
    await first.pause();
    first.keeper.change('un deux');
    const second = writing({ id: 'ME-1', revision: 4, content: 'Bonjour' }, first.kept);
    second.keeper.restore();
    second.desk.answer = () => refused('conflict', 'modifié');
    await second.pause();
    second.keeper.seen({ id: 'ME-1', revision: 5, content: 'un' });
    expect(second.keeper.getState().status).toBe('saving');
    second.desk.answer = () => accepted();
    await second.pause();
    expect(second.sent.at(-1)?.fields).toMatchObject({ content: 'un deux', baseRevision: 5 });
    expect(second.keeper.getState().status).toBe('saved');
  });

  it('restored over a newer version, asks which one to keep', () => {
    const first = writing();
    first.keeper.change('hors connexion');
    const second = writing({ id: 'ME-1', revision: 9, content: 'tapé ailleurs' }, first.kept);
    second.keeper.restore();
    expect(second.keeper.getState()).toMatchObject({ status: 'conflict', value: 'hors connexion' });
    second.keeper.takeTheirs();
    expect(second.keeper.getState().value).toBe('tapé ailleurs');
  });
});
