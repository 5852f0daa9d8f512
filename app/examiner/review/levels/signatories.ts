import type { Decision, FormalityKind } from '~/domain/referential/decision/schema';

/**
 * Who signs the minutes by hand, in French: those whose signature the certification asks for; failing that, those it asks to give an
 * opinion or to deliberate; the examiner where it names nobody.
 */
export function signatoriesOf({ formalities, roles }: Pick<Decision, 'formalities' | 'roles'>): string[] {
  const named = (...kinds: FormalityKind[]) => {
    const ids = new Set(formalities.filter(({ kind }) => kinds.includes(kind)).map(({ by }) => by));
    return roles.filter(({ id }) => ids.has(id)).map(({ label }) => label);
  };
  const signing = named('signature');
  const people = signing.length > 0 ? signing : named('opinion', 'deliberation');
  return people.length > 0 ? people : ['l’examinateur'];
}
