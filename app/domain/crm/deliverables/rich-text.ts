/**
 * Formatted text as the editor gives it (a ProseMirror document), limited to what a business document needs. No link, no image, no
 * attribute but a heading's level and a list's first number: nothing in it can be active content.
 */
export interface RichTextMark {
  type: 'bold' | 'italic' | 'underline';
}
export interface RichTextNode {
  type:
    'paragraph' | 'heading' | 'bulletList' | 'orderedList' | 'listItem' | 'blockquote' | 'hardBreak' | 'text';
  attrs?: { level?: number; start?: number };
  content?: RichTextNode[];
  text?: string;
  marks?: RichTextMark[];
}
export interface RichText {
  type: 'doc';
  content: RichTextNode[];
}

export const MAX_RICH_CHARACTERS = 20_000;
const MAX_NODES = 3_000;
const MAX_DEPTH = 14;
/** Word processors number lists no further. */
const MAX_LIST_START = 32_767;

const blocks = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote']);
const inline = new Set(['text', 'hardBreak']);
const listItems = new Set(['listItem']);
const children: Record<string, ReadonlySet<string>> = {
  doc: blocks,
  blockquote: blocks,
  listItem: blocks,
  bulletList: listItems,
  orderedList: listItems,
  paragraph: inline,
  heading: inline,
  hardBreak: new Set(),
  text: new Set(),
};
const marks = new Set(['bold', 'italic', 'underline']);
const keys = new Set(['type', 'attrs', 'content', 'text', 'marks']);

const isBlock = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Why a value is not a formatted text that can be kept, in French; null when it is one. Bounded whatever it is given. */
export function richTextProblem(value: unknown): string | null {
  let nodes = 0;
  let characters = 0;
  const problemOf = (node: unknown, allowed: ReadonlySet<string> | null, depth: number): string | null => {
    nodes += 1;
    if (nodes > MAX_NODES) return 'Ce texte est trop long : partagez-le en plusieurs parties.';
    if (depth > MAX_DEPTH) return 'Les listes de ce texte sont trop imbriquées : simplifiez-les.';
    if (!isBlock(node) || typeof node.type !== 'string' || Object.keys(node).some((key) => !keys.has(key)))
      return unreadable;
    const { type, content, text } = node;
    if (allowed ? !allowed.has(type) : type !== 'doc') return unreadable;
    if (!attributesFit(type, node.attrs) || !marksFit(type, node.marks)) return unreadable;
    if (type === 'text') {
      if (typeof text !== 'string' || text === '') return unreadable;
      characters += text.length;
      return characters > MAX_RICH_CHARACTERS
        ? `Ce texte est limité à ${MAX_RICH_CHARACTERS} caractères.`
        : null;
    }
    if (text !== undefined) return unreadable;
    if (content === undefined) return type === 'doc' ? unreadable : null;
    if (!Array.isArray(content)) return unreadable;
    for (const child of content as unknown[]) {
      const problem = problemOf(child, children[type] ?? new Set(), depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  };
  return problemOf(value, null, 0);
}

const unreadable = 'Ce texte mis en forme ne peut pas être lu : collez-le sans mise en forme.';

function attributesFit(type: string, attrs: unknown): boolean {
  if (type === 'heading')
    return isBlock(attrs) && Object.keys(attrs).length === 1 && (attrs.level === 2 || attrs.level === 3);
  if (attrs === undefined) return true;
  if (type !== 'orderedList' || !isBlock(attrs)) return false;
  const { start, ...others } = attrs;
  return (
    Object.keys(others).length === 0 &&
    Number.isInteger(start) &&
    Number(start) > 0 &&
    Number(start) <= MAX_LIST_START
  );
}

function marksFit(type: string, given: unknown): boolean {
  if (given === undefined) return true;
  return (
    type === 'text' &&
    Array.isArray(given) &&
    (given as unknown[]).every(
      (mark) => isBlock(mark) && Object.keys(mark).length === 1 && marks.has(String(mark.type)),
    )
  );
}

/** The words of a formatted text, one line per paragraph; list items begin with a dash or their number. */
export function plainText({ content }: RichText): string {
  return content.map((node) => blockText(node, '')).join('\n');
}

function blockText(node: RichTextNode, lead: string): string {
  const inside = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return lead + inlineText(inside);
    case 'bulletList':
      return inside.map((item) => itemText(item, `${lead}- `)).join('\n');
    case 'orderedList':
      return inside
        .map((item, index) => itemText(item, `${lead}${(node.attrs?.start ?? 1) + index}. `))
        .join('\n');
    case 'blockquote':
    case 'listItem':
      return inside.map((block) => blockText(block, lead)).join('\n');
    case 'text':
    case 'hardBreak':
      return inlineText([node]);
    default:
      return node.type satisfies never;
  }
}

const itemText = ({ content = [] }: RichTextNode, lead: string): string =>
  content.map((block, index) => blockText(block, index === 0 ? lead : ' '.repeat(lead.length))).join('\n');

const inlineText = (nodes: readonly RichTextNode[]): string =>
  nodes.map((node) => (node.type === 'hardBreak' ? '\n' : (node.text ?? ''))).join('');

/**
 * A formatted text from plain lines, as scripts and authors write one: a blank line ends a paragraph, `- ` and `1. ` begin list items,
 * `## ` and `### ` headings.
 */
export function richTextOf(text: string): RichText {
  const content: RichTextNode[] = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    for (const line of groupedLines(block)) content.push(line);
  }
  return { type: 'doc', content };
}

const textNodes = (text: string): RichTextNode[] => (text === '' ? [] : [{ type: 'text', text }]);

function groupedLines(block: string): RichTextNode[] {
  const nodes: RichTextNode[] = [];
  let paragraph: RichTextNode | null = null;
  for (const line of block.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const heading = /^(##|###) (.+)$/.exec(line);
    const item = /^(-|\d{1,3}\.) (.+)$/.exec(line);
    if (heading) {
      paragraph = null;
      nodes.push({
        type: 'heading',
        attrs: { level: heading[1]?.length ?? 2 },
        content: textNodes(heading[2] ?? ''),
      });
    } else if (item) {
      paragraph = null;
      const type = item[1] === '-' ? 'bulletList' : 'orderedList';
      const before = nodes.at(-1);
      const listItem: RichTextNode = {
        type: 'listItem',
        content: [{ type: 'paragraph', content: textNodes(item[2] ?? '') }],
      };
      if (before?.type === type) before.content?.push(listItem);
      else nodes.push({ type, content: [listItem] });
    } else if (paragraph) {
      paragraph.content?.push({ type: 'hardBreak' }, ...textNodes(line));
    } else {
      paragraph = { type: 'paragraph', content: textNodes(line) };
      nodes.push(paragraph);
    }
  }
  return nodes;
}
