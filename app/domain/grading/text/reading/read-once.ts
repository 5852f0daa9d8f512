import type { FoldedText } from './normalise';

/** A reading of a text, made once and kept for as long as the text is: many checks read the same mail. */
export function readOnce<T extends object>(read: (text: FoldedText) => T): (text: FoldedText) => T {
  const known = new WeakMap<FoldedText, T>();
  return (text) => {
    let reading = known.get(text);
    if (reading === undefined) known.set(text, (reading = read(text)));
    return reading;
  };
}

/** The same, for a reading that depends on something else too, told apart by `about`: a language, a day, what is looked for. */
export function readOnceAbout<T extends object>(): (text: FoldedText, about: string, read: () => T) => T {
  const byText = readOnce(() => new Map<string, T>());
  return (text, about, read) => {
    const known = byText(text);
    let reading = known.get(about);
    if (reading === undefined) known.set(about, (reading = read()));
    return reading;
  };
}
