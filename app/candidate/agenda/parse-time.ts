/** "14 h 30", "14:30", "14h", "9" → minutes since midnight; null when it is no time of day. */
export function parseTime(text: string): number | null {
  const match = /^\s*(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?\s*$/i.exec(text.replace(/[\u00a0\u202f]/g, ' '));
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
