import type { Line } from './records';

/** Why a paper with these lines cannot leave or be confirmed yet, as a French sentence; null when it can. */
export function unfinishedLine(lines: readonly Line[]): string | null {
  for (const [index, line] of lines.entries()) {
    const which =
      line.label.trim() === '' ? `La ligne ${index + 1}` : `La ligne ${index + 1} (« ${line.label} »)`;
    if (line.label.trim() === '') return `${which} n’a pas de libellé : complétez-la ou supprimez-la.`;
    if (line.quantity <= 0) return `${which} n’a pas de quantité : complétez-la ou supprimez-la.`;
  }
  return null;
}
