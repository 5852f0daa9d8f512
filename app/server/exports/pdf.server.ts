import { join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { ContextPageSize, TDocumentDefinitions } from 'pdfmake/interfaces';
import { projectRoot } from '../project-root.server';

const fontFolder = join(projectRoot, 'node_modules', '@fontsource', 'inter', 'files');
const font = (weight: number, style: 'normal' | 'italic') =>
  join(fontFolder, `inter-latin-${weight}-${style}.woff`);

pdfmake.setFonts({
  Inter: {
    normal: font(400, 'normal'),
    bold: font(600, 'normal'),
    italics: font(400, 'italic'),
    bolditalics: font(600, 'italic'),
  },
});
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder + sep));
pdfmake.setUrlAccessPolicy(() => false);

/** Narrow no-break spaces and the superscript letters of ordinals are not in the font's Latin subset. */
const inFont = (text: string) =>
  text
    .replaceAll('\u202f', '\u00a0')
    .replaceAll('ᵉʳ', 'er')
    .replaceAll('ʳᵉ', 're')
    .replaceAll('ᵉ', 'e')
    .replaceAll('\u2212', '-');

const speakable = (content: unknown): unknown => {
  if (typeof content === 'string') return inFont(content);
  if (Array.isArray(content)) return content.map(speakable);
  if (content === null || typeof content !== 'object') return content;
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, speakable(value)]));
};

/** A PDF file. Images and fonts come from the product itself: a document can reach no file and no address. */
export function writePdf(definition: TDocumentDefinitions): Promise<Buffer> {
  const content = speakable(definition.content) as TDocumentDefinitions['content'];
  type Margin = TDocumentDefinitions['footer'];
  const inFontToo = (part: Margin): Margin =>
    (typeof part === 'function'
      ? (page: number, pages: number, size: ContextPageSize) => speakable(part(page, pages, size))
      : speakable(part)) as Margin;
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      language: 'fr-FR',
      ...definition,
      content,
      header: inFontToo(definition.header),
      footer: inFontToo(definition.footer),
      defaultStyle: {
        font: 'Inter',
        fontSize: 9,
        lineHeight: 1.25,
        color: '#1e293b',
        ...definition.defaultStyle,
      },
    })
    .getBuffer();
}
