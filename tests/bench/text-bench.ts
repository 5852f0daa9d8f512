import { decisionsOn, figuresOf, readLabelledSet, textKinds, type Part } from '#fixtures/texts/evaluate';
import { parse } from 'yaml';
import { checksFileSchema } from '~/domain/grading/checks/schema';
import { grade } from '~/domain/grading/grade';
import type { Referential } from '~/domain/referential/schema';
import type { CompiledScenario } from '~/domain/scenario/compile';
import { loadLanguages } from '~/server/language/languages.server';
import { busyJournal } from './domain-bench';
import { medianOf } from './figures';

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
  const count = set.sentences.reduce(
    (sum, group) => sum + ('texts' in group ? group.texts.length : group.claimed.length + group.traps.length),
    0,
  );
  return {
    sentences: count,
    letters: set.letters.length,
    heldOut: ofPart('held-out'),
    tuning: ofPart('tuning'),
  };
}

/** Every way of reading a text, over every mail sent. */
const READING = `
id: lecture
title: Lecture
criteria: [AC.2.1.D02]
kind: text
texts: {collection: mails, where: {folder: sent}}
across: every
states:
  - {label: un montant, amount: 123456}
  - {label: une date, date: '2027-02-03', relative: true}
  - {label: une référence, reference: DV-0042}
  - {label: un nom, name: Jeanne Lefèvre}
  - {label: une idée, idea: [livraison partielle, proposer report, stock insuffisant]}
  - {label: la langue, writtenIn: fr}
forbids: [{label: une menace, wording: threats}]
structure: [subject, salutation, closing, signature]
maxSpellingErrorRate: 3
`;
const READINGS = 20;

/** Time to grade a 3 000-event journal with twenty text checks that read every mail sent, in milliseconds. */
export async function textGradingTime(scenario: CompiledScenario, referential: Referential) {
  const entries = busyJournal(scenario.setup('bench'), 3_000);
  const one = parse(READING) as object;
  const checks = checksFileSchema.parse(
    Array.from({ length: READINGS }, (_, i) => ({ ...one, id: `lecture-${i}` })),
  );
  const languages = await loadLanguages();
  const milliseconds = await medianOf(5, () =>
    grade({ referential, scenario: { ...scenario, checks }, entries, languages }),
  );
  return { events: entries.length, checks: checks.length, milliseconds };
}
