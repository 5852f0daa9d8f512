import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { PrintablePaper } from '~/domain/exports/paper';
import { writePaperPdf } from './paper-pdf.server';

const paper = (lines: number): PrintablePaper => ({
  name: 'Devis DV-0011',
  title: 'Devis n° DV-0011',
  stamp: null,
  seller: { heading: '', lines: ['Maison d’Essai', '35000 Rennes'] },
  buyer: { heading: 'Client', lines: ['Atelier Premier'] },
  deliverTo: null,
  facts: [{ label: 'Date', value: '03/02/2026' }],
  dateline: null,
  subject: 'Équipement',
  body: [],
  lines: {
    columns: [
      { header: 'Désignation', align: 'start', share: 70 },
      { header: 'Total HT', align: 'end', share: 30 },
    ],
    rows: Array.from({ length: lines }, (_, n) => [`Article ${n}`, '1\u202f234,56\u00a0€']),
  },
  totals: {
    vat: [{ rate: '20 %', base: '100 €', amount: '20 €' }],
    items: [{ label: 'Total TTC', value: '120 €', strong: true }],
  },
  sections: [{ heading: 'Conditions', paragraphs: ['Bon pour accord'] }],
  signature: 'Signature',
  footer: ['Maison d’Essai, SAS au capital de 50\u202f000\u00a0€'],
});

const pages = (file: Buffer) => (file.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
/** The texts drawn, with compressed streams opened. */
const drawn = (file: Buffer) => {
  const text = file.toString('latin1');
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .filter((stream) => /\bTJ\b/.test(stream))
    .join('\n');
};

it('writes an A4 file in French that names the paper', async () => {
  const file = await writePaperPdf(paper(3));
  const text = file.toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
  expect(pages(file)).toBe(1);
});

it('goes on over as many pages as the lines need', async () => {
  expect(pages(await writePaperPdf(paper(120)))).toBeGreaterThan(2);
});

it('has a glyph for every character it draws: narrow no-break spaces are not in the font', async () => {
  // Glyph 0 is the empty box of a missing character; strings are drawn as hexadecimal glyph numbers.
  const glyphs = [...drawn(await writePaperPdf(paper(2))).matchAll(/<([0-9a-f]+)>/g)].flatMap(
    ([, hex = '']) => hex.match(/.{4}/g) ?? [],
  );
  expect(glyphs.length).toBeGreaterThan(50);
  expect(glyphs).not.toContain('0000');
});
