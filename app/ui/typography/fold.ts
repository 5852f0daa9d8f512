/** Text as a search sees it: no case, no accents, œ and æ opened, apostrophes and spaces made one. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’‘`]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}

/** The words of a search, folded. */
export function searchWords(search: string): string[] {
  return fold(search).trim().split(' ').filter(Boolean);
}

/** True when every word occurs in the folded text. */
export function matchesWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
