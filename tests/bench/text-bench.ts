import {
  decisionsOn,
  figuresOf,
  missesIn,
  readLabelledSet,
  textKinds,
  type Part,
} from '#fixtures/texts/evaluate';
import { loadLanguages } from '~/server/language/languages.server';

/** Precision and recall of the text rules on the labelled set, by part and kind, and overall. */
export async function textFigures() {
  const set = readLabelledSet();
  const decisions = decisionsOn(set, await loadLanguages());
  const ofPart = (part: Part) => {
    const own = decisions.filter((one) => one.part === part);
    return {
      overall: figuresOf(own),
      ...Object.fromEntries(
        textKinds.map((kind) => [kind, figuresOf(own.filter((one) => one.kind === kind))]),
      ),
    };
  };
  const texts = set.sentences.flatMap((group) =>
    'texts' in group ? group.texts : [...group.claimed, ...group.traps],
  );
  return {
    sentences: texts.length,
    letters: set.letters.length,
    heldOut: ofPart('held-out'),
    tuning: ofPart('tuning'),
  };
}

/** What the rules read wrongly, on the tuning part only: the other is for figures. */
export async function tuningMisses(): Promise<string[]> {
  return missesIn(
    decisionsOn(readLabelledSet(), await loadLanguages()).filter((one) => one.part === 'tuning'),
  );
}
