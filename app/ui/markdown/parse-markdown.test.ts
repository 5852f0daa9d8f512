import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from './parse-markdown';

const text = (value: string) => ({ kind: 'text', text: value });

describe('Markdown', () => {
  it('reads headings, paragraphs and emphasis', () => {
    expect(parseMarkdown('# Procédure\n\nNommez **toujours** le fichier\n_ainsi_.')).toEqual([
      { kind: 'heading', level: 1, inline: [text('Procédure')] },
      {
        kind: 'paragraph',
        inline: [
          text('Nommez '),
          { kind: 'strong', children: [text('toujours')] },
          text(' le fichier\n'),
          { kind: 'emphasis', children: [text('ainsi')] },
          text('.'),
        ],
      },
    ]);
  });

  it('reads lists within lists and their numbers', () => {
    expect(parseMarkdown('3. un\n   - dedans\n   - encore\n4. deux')).toMatchObject([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          { inline: [text('un')], children: [{ kind: 'list', items: [{}, {}] }] },
          { inline: [text('deux')] },
        ],
      },
    ]);
  });

  it('reads tables with the alignment of their columns', () => {
    expect(
      parseMarkdown('| Dossier | Durée |\n|---|---:|\n| Devis | 5 ans |\n| Factures | 10 ans |'),
    ).toMatchObject([
      {
        kind: 'table',
        align: ['start', 'end'],
        head: [[text('Dossier')], [text('Durée')]],
        rows: [
          [[text('Devis')], [text('5 ans')]],
          [[text('Factures')], [text('10 ans')]],
        ],
      },
    ]);
  });

  it('leaves HTML as text and keeps only the words of a link', () => {
    expect(parseInline('<script>alert(1)</script> [ici](javascript:alert(1))')).toEqual([
      text('<script>alert(1)</script> ici'),
    ]);
  });

  it('does not take references and file names for emphasis', () => {
    expect(parseInline('2026-02-03_FA-0012_ROUVRAY et 3 * 4 * 5')).toEqual([
      text('2026-02-03_FA-0012_ROUVRAY et 3 * 4 * 5'),
    ]);
  });

  it('ends on any text, however odd', () => {
    for (const odd of [
      '- ',
      '|',
      '>',
      '```',
      '1.',
      '**',
      '* * *',
      '   ',
      '- a\n\n\n- b',
      '#'.repeat(50),
      '[](',
      '- a\n   b\n  c\n - d',
    ]) {
      expect(Array.isArray(parseMarkdown(odd))).toBe(true);
    }
  });
});
