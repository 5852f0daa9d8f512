import type { Script, ScriptStep } from './script-schema';

/** A step with the name other scripts and reports call it. */
export interface NamedStep extends ScriptStep {
  id: string;
}

export interface ResolvedScript {
  steps: readonly NamedStep[];
  problems: readonly { path: (string | number)[]; message: string }[];
}

const named = (steps: readonly ScriptStep[], taken: ReadonlySet<string>): NamedStep[] => {
  const used = new Set(taken);
  return steps.map((step, index) => {
    const wished = step.id ?? step.keep ?? `etape-${index + 1}`;
    let id = wished;
    for (let count = 2; used.has(id); count += 1) id = `${wished}-${count}`;
    used.add(id);
    return { ...step, id };
  });
};

/** The steps of a script once what it takes over, leaves out, changes and adds is worked out. */
export function resolveScript(
  scripts: Readonly<Record<string, Script>>,
  name: string,
  through: readonly string[] = [],
): ResolvedScript {
  const script = scripts[name];
  if (!script) return { steps: [], problems: [{ path: ['extends'], message: `script « ${name} » inconnu` }] };
  if (through.includes(name))
    return { steps: [], problems: [{ path: ['extends'], message: `« ${name} » se prolonge lui-même` }] };
  if (script.extends === undefined) return { steps: named(script.steps, new Set()), problems: [] };

  const base = resolveScript(scripts, script.extends, [...through, name]);
  const problems = [...base.problems];
  let steps = [...base.steps];
  const indexOf = (id: string, path: (string | number)[]): number => {
    const index = steps.findIndex((step) => step.id === id);
    if (index < 0)
      problems.push({ path, message: `étape « ${id} » inconnue dans « ${script.extends ?? ''} »` });
    return index;
  };

  script.skip.forEach((id, position) => {
    if (indexOf(id, ['skip', position]) >= 0) steps = steps.filter((step) => step.id !== id);
  });
  script.change.forEach((change, position) => {
    const index = indexOf(change.step, ['change', position, 'step']);
    const known = steps[index];
    if (!known) return;
    const changed: NamedStep = {
      ...known,
      at: change.at ?? known.at,
      fields: mergeFields(known.fields, change.fields ?? {}),
    };
    steps = steps.with(index, changed);
    if (change.after === undefined) return;
    steps = steps.filter((step) => step !== changed);
    const target = indexOf(change.after, ['change', position, 'after']);
    steps = steps.toSpliced(target + 1, 0, changed);
  });
  script.add.forEach((addition, position) => {
    const index = indexOf(addition.after, ['add', position, 'after']);
    if (index >= 0)
      steps = steps.toSpliced(index + 1, 0, ...named(addition.steps, new Set(steps.map((step) => step.id))));
  });
  return { steps: [...steps, ...named(script.steps, new Set(steps.map((step) => step.id)))], problems };
}

/** Blocks are merged field by field; lists and plain values are replaced. */
function mergeFields(
  known: Record<string, unknown>,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...known };
  for (const [key, value] of Object.entries(changes)) {
    const before = merged[key];
    merged[key] = isBlock(before) && isBlock(value) ? mergeFields(before, value) : value;
  }
  return merged;
}

const isBlock = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
