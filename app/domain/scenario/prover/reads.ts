import { collectionNames, type CollectionName, type World } from '../../attempt/world';
import type { GradingContext } from '../../grading/context';
import type { EventQuestion } from '../../grading/events/find-events';

/** What a check looked at to make up its mind: events of a type or such as it asks, tables of records at any moment. */
export interface Reads {
  readonly types: ReadonlySet<string>;
  /** By their keys. */
  readonly questions: ReadonlyMap<string, EventQuestion>;
  readonly tables: ReadonlySet<CollectionName>;
  /** It went through the whole journal. */
  readonly everything: boolean;
  readonly hasActed: boolean;
}

interface Recorder extends Reads {
  readonly types: Set<string>;
  readonly questions: Map<string, EventQuestion>;
  readonly tables: Set<CollectionName>;
  everything: boolean;
  hasActed: boolean;
}

const blank = (): Recorder => ({
  types: new Set(),
  questions: new Map(),
  tables: new Set(),
  everything: false,
  hasActed: false,
});

/** A grading context that notes what is read of it. Only what depends on facts alone, or on a text alone, is remembered between checks. */
export class ReadTracer {
  private recorder = blank();
  private readonly tables = new WeakMap<World['tables'], World['tables']>();
  private readonly worlds: readonly World[];

  constructor(private readonly context: GradingContext) {
    this.worlds = context.worlds.map((world) => ({ ...world, tables: this.watched(world.tables) }));
  }

  trace<T>(check: (context: GradingContext) => T): { result: T; reads: Reads } {
    this.recorder = blank();
    const result = check(this.watchedContext());
    return { result, reads: this.recorder };
  }

  private watchedContext(): GradingContext {
    const { context, worlds } = this;
    const note = (): Recorder => this.recorder;
    return {
      ...context,
      worlds,
      start: worlds[0] ?? context.start,
      end: worlds.at(-1) ?? context.end,
      byType: new NotedMap(context.byType, (type) => note().types.add(type)),
      candidates: (questions) => {
        for (const question of questions) note().questions.set(question.key, question);
        return context.candidates(questions);
      },
      get entries() {
        note().everything = true;
        return context.entries;
      },
      get hasActed() {
        note().hasActed = true;
        return context.hasActed;
      },
      byTables: new WeakMap(),
      found: new Map(),
      answers: null,
      processes: new Map(),
    };
  }

  private watched(tables: World['tables']): World['tables'] {
    const known = this.tables.get(tables);
    if (known !== undefined) return known;
    const proxy = new Proxy(tables, {
      get: (target, name, receiver): unknown => {
        if ((collectionNames as readonly unknown[]).includes(name))
          this.recorder.tables.add(name as CollectionName);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    this.tables.set(tables, proxy);
    return proxy;
  }
}

/** A map that tells which keys are asked; asking for all of them asks for each. */
class NotedMap<V> extends Map<string, V> {
  constructor(
    entries: ReadonlyMap<string, V>,
    private readonly note: (key: string) => void,
  ) {
    super();
    for (const [key, value] of entries) super.set(key, value);
  }

  override get(key: string): V | undefined {
    this.note(key);
    return super.get(key);
  }
}
