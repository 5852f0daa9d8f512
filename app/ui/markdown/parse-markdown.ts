/** A piece of text in a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: readonly Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'break' };

export interface ListItem {
  inline: readonly Inline[];
  children: readonly Block[];
  /** `[ ]` and `[x]`; null for a plain item. */
  checked: boolean | null;
}

export type Block =
  | { kind: 'heading'; level: number; inline: readonly Inline[] }
  | { kind: 'paragraph'; inline: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: readonly ListItem[] }
  | { kind: 'quote'; children: readonly Block[] }
  | { kind: 'code'; text: string }
  | {
      kind: 'table';
      head: readonly (readonly Inline[])[];
      rows: readonly (readonly (readonly Inline[])[])[];
      align: readonly ('start' | 'end' | 'center')[];
    }
  | { kind: 'rule' };

/**
 * The Markdown that people write in documents: headings, paragraphs, lists, tables, quotes, emphasis. What it does not know
 * stays text: no HTML, no image, and of a link only the words, so nothing a document holds can act in the page.
 */
export function parseMarkdown(source: string): Block[] {
  return parseBlocks(source.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'));
}

const listMark = /^( *)([-*+]|\d{1,4}[.)]) +(.*)$/;
const tableRule = /^ *\|? *:?-+:? *(\| *:?-+:? *)*\|? *$/;
const blockStart = /^(#{1,6} |> ?|```|---+ *$|\*\*\*+ *$)/;

function parseBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const read = readBlock(lines, at);
    blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}

interface Read {
  block: Block;
  next: number;
}

function readBlock(lines: readonly string[], at: number): Read {
  const line = lines[at] ?? '';
  const heading = /^(#{1,6}) +(.*?)(?: +#+)? *$/.exec(line);
  if (heading) {
    return {
      block: { kind: 'heading', level: heading[1]?.length ?? 1, inline: parseInline(heading[2] ?? '') },
      next: at + 1,
    };
  }
  if (/^(---+|\*\*\*+|___+) *$/.test(line)) return { block: { kind: 'rule' }, next: at + 1 };
  if (line.startsWith('```')) return readFence(lines, at);
  if (line.startsWith('>')) {
    const end = runEnd(lines, at, (text) => text.startsWith('>'));
    const inside = lines.slice(at, end).map((text) => text.replace(/^> ?/, ''));
    return { block: { kind: 'quote', children: parseBlocks(inside) }, next: end };
  }
  if (listMark.test(line)) return readList(lines, at);
  if (line.includes('|') && tableRule.test(lines[at + 1] ?? '')) return readTable(lines, at);
  return readParagraph(lines, at);
}

function runEnd(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let end = at;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end;
}

function readFence(lines: readonly string[], at: number): Read {
  const end = runEnd(lines, at + 1, (text) => !text.startsWith('```'));
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 };
}

function readParagraph(lines: readonly string[], at: number): Read {
  const end = runEnd(
    lines,
    at + 1,
    (text) => text.trim() !== '' && !blockStart.test(text) && !listMark.test(text),
  );
  const text = lines.slice(at, end).join('\n');
  return { block: { kind: 'paragraph', inline: parseInline(text.trim()) }, next: end };
}

function readList(lines: readonly string[], at: number): Read {
  const first = listMark.exec(lines[at] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const ordered = /\d/.test(first?.[2] ?? '');
  const items: ListItem[] = [];
  let next = at;
  for (;;) {
    const mark = listMark.exec(lines[next] ?? '');
    if (!mark || (mark[1]?.length ?? 0) !== indent || /\d/.test(mark[2] ?? '') !== ordered) break;
    const inside = indent + 2;
    const end = runEnd(lines, next + 1, (text) => leading(text) >= inside && text.trim() !== '');
    items.push(
      readItem(
        mark[3] ?? '',
        lines.slice(next + 1, end).map((text) => text.slice(Math.min(leading(text), inside))),
      ),
    );
    next = end;
    // A blank line between two items of the same list.
    if (
      (lines[next] ?? '').trim() === '' &&
      listMark.test(lines[next + 1] ?? '') &&
      leading(lines[next + 1] ?? '') === indent
    )
      next += 1;
  }
  return {
    block: { kind: 'list', ordered, start: Number.parseInt(first?.[2] ?? '1', 10) || 1, items },
    next,
  };
}

function readItem(text: string, below: readonly string[]): ListItem {
  const box = /^\[([ xX])\] +(.*)$/.exec(text);
  const own = box ? (box[2] ?? '') : text;
  const firstBlock = below.findIndex((line) => listMark.test(line) || line.trim() === '');
  const continued = firstBlock < 0 ? below : below.slice(0, firstBlock);
  return {
    inline: parseInline([own, ...continued.map((line) => line.trim())].join('\n')),
    children: firstBlock < 0 ? [] : parseBlocks(below.slice(firstBlock)),
    checked: box ? box[1] !== ' ' : null,
  };
}

const leading = (text: string): number => text.length - text.trimStart().length;

function readTable(lines: readonly string[], at: number): Read {
  const end = runEnd(lines, at + 2, (text) => text.includes('|') && text.trim() !== '');
  const align = cellsOf(lines[at + 1] ?? '').map((cell) => {
    if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'end';
    return 'start';
  });
  return {
    block: {
      kind: 'table',
      head: cellsOf(lines[at] ?? '').map(parseInline),
      rows: lines.slice(at + 2, end).map((line) => cellsOf(line).map(parseInline)),
      align,
    },
    next: end,
  };
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const inlineMark =
  /(`+)(.+?)\1|(\*\*|__)(?=\S)(.+?)\3|(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]+?)\5(?![\p{L}\p{N}])|!?\[([^\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)|(?: {2,}|\\)\n|\\([\\`*_{}[\]()#+\-.!|>])/su;

/** Emphasis, code and line breaks of one run of text. */
export function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let rest = text;
  for (let match = inlineMark.exec(rest); match; match = inlineMark.exec(rest)) {
    pushText(found, rest.slice(0, match.index));
    const [whole, , code, , strong, , emphasis, link, escaped] = match;
    if (code !== undefined) found.push({ kind: 'code', text: code });
    else if (strong !== undefined) found.push({ kind: 'strong', children: parseInline(strong) });
    else if (emphasis !== undefined) found.push({ kind: 'emphasis', children: parseInline(emphasis) });
    else if (link !== undefined) pushText(found, link);
    else if (escaped !== undefined) pushText(found, escaped);
    else found.push({ kind: 'break' });
    rest = rest.slice(match.index + whole.length);
  }
  pushText(found, rest);
  return found;
}

function pushText(found: Inline[], text: string): void {
  if (text === '') return;
  const last = found.at(-1);
  if (last?.kind === 'text') found[found.length - 1] = { kind: 'text', text: last.text + text };
  else found.push({ kind: 'text', text });
}
