import { resolve, type GradingContext, type Scope } from './context';
import { inWords, isFilled, matches } from './matching';
import { readField } from './record-view';
import type { Chosen } from './selection';
import { capitalised } from './verdict';
import type { FieldExpectation, Matcher } from './checks/definitions/parts';

/** How one expected field of a record came out. */
export interface FieldOutcome {
  readonly expectation: FieldExpectation;
  readonly holds: boolean;
  readonly found: unknown;
  /** French sentence that says what is wrong. */
  readonly fault: string;
}

export function checkFields(
  context: GradingContext,
  { world, collection, record }: Chosen,
  expectations: readonly FieldExpectation[],
): readonly FieldOutcome[] {
  return checkValues(
    context,
    { world, record },
    (path) => readField(world, collection, record, path),
    expectations,
  );
}

/** The same on any value that is read by path: the cells of a row, the variables of a call. */
export function checkValues(
  context: GradingContext,
  scope: Scope,
  read: (path: string) => unknown,
  expectations: readonly FieldExpectation[],
): readonly FieldOutcome[] {
  return expectations.map((expectation) => {
    const { field, label, format, ...matcher } = expectation;
    const found = read(String(resolve(context, field, scope)));
    const holds = matches(context, scope, found, matcher satisfies Matcher);
    return { expectation, holds, found, fault: holds ? '' : faultOf(context, scope, found, expectation) };
  });
}

function faultOf(
  context: GradingContext,
  scope: Scope,
  found: unknown,
  { label, format, equals, oneOf, atLeast, atMost, identifier, name }: FieldExpectation,
): string {
  const subject = capitalised(label);
  const have =
    isFilled(found) || found === 0 || found === false
      ? ` ; trouvé : ${inWords(found, format)}`
      : ' ; ce n’est pas renseigné';
  const want = (authored: unknown): string => inWords(resolve(context, authored, scope), format);
  if (equals !== undefined) return `${subject} : attendu ${want(equals)}${have}.`;
  if (identifier !== undefined || name !== undefined)
    return `${subject} : attendu ${want(identifier ?? name)}${have}.`;
  if (oneOf !== undefined) return `${subject} : attendu ${oneOf.map(want).join(' ou ')}${have}.`;
  if (atLeast !== undefined && atMost !== undefined)
    return `${subject} : attendu entre ${want(atLeast)} et ${want(atMost)}${have}.`;
  if (atLeast !== undefined) return `${subject} : attendu au moins ${want(atLeast)}${have}.`;
  if (atMost !== undefined) return `${subject} : attendu au plus ${want(atMost)}${have}.`;
  return isFilled(found)
    ? `${subject} : ce qui est saisi ne convient pas.`
    : `${subject} : ce n’est pas renseigné.`;
}
