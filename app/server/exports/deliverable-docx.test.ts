import { expect, it } from 'vitest';
import { CFB } from 'xlsx';
import type { PrintableDeliverable } from '~/domain/exports/deliverable';
import { writeDeliverableDocx } from './deliverable-docx.server';

const paper = (text: string): PrintableDeliverable => ({
  name: 'note',
  title: text,
  purpose: '',
  stamp: null,
  company: { heading: null, lines: ['Essai'] } as unknown as PrintableDeliverable['company'],
  facts: [],
  sections: [
    {
      id: 's',
      title: 'Partie',
      fields: [
        {
          id: 'f',
          label: 'Texte',
          kind: 'richText',
          document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
        },
      ],
    },
  ],
  annexes: [],
  footer: [],
});

it('a text pasted from anywhere gives a document Word can open, and is never markup', async () => {
  const pasted = 'Ligne\u000bsuivante\u0007 \ud83d fin 😀 <w:p/> & "javascript:alert(1)"';
  const file = await writeDeliverableDocx(paper(pasted));
  const entry = CFB.find(CFB.read(file, { type: 'buffer' }), '/word/document.xml');
  const xml = Buffer.from((entry?.content ?? []) as number[]).toString('utf8');
  expect(xml).toContain('Ligne suivante');
  expect(xml).toContain('fin 😀 &lt;w:p/&gt; &amp;');
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/);
  expect(xml).not.toContain('w:hyperlink');
});
