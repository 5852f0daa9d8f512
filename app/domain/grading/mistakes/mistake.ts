import type { CivilDate } from '../../clock/civil-date';

/** What the figures of a mistake are: cents, percent points, a plain number, a count of days or a date. */
export type FigureUnit = 'euros' | 'percent' | 'number' | 'days' | 'date';

export const argumentKinds = ['amount', 'percent', 'number', 'date', 'amounts', 'percents'] as const;
export type ArgumentKind = (typeof argumentKinds)[number];

export interface MistakeArgument {
  readonly kind: ArgumentKind;
  /** French, shown to the author. */
  readonly means: string;
  /** Used when the author gives none; a mistake without it asks for the argument. */
  readonly otherwise?: number;
}

/** Typed reading of the arguments; each throws in French when the author gave something else. */
export interface MistakeValues {
  number(name: string): number;
  date(name: string): CivilDate;
  numbers(name: string): readonly number[];
}

/** A wrong way of computing that people often take, by its name: the figure it gives proves it was taken. */
export interface Mistake {
  readonly id: string;
  /** French, short: « TVA oubliée ». */
  readonly title: string;
  /** French sentence told to the candidate: what was done, and what is right. */
  readonly reason: string;
  readonly unit: FigureUnit;
  /** The rule that makes it a mistake, and since when it is one. */
  readonly source: string;
  readonly since: CivilDate;
  readonly arguments: Readonly<Record<string, MistakeArgument>>;
  /** The wrong figure: cents, percent points, number, days, or a date. */
  readonly wrong: (given: MistakeValues) => number | CivilDate;
}
