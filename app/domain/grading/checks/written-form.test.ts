import { describe, expect, it } from 'vitest';
import { account, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, parseCheck } from '#tests/support/graded-sitting';
import { needsLanguages, type Languages } from '../text/form/languages';

/** A detector that looks for one word and dictionaries of a few. */
const languages: Languages = {
  version: 'essai 1',
  detect: (text) => (/\b(?:the|your|we)\b/i.test(text) ? 'en' : 'fr'),
  isWord: (word, language) =>
    (language === 'fr'
      ? 'bonjour madame nous vous livrerons les chaises de la commande à demain matin et restons votre disposition cordialement merci pour confiance'
      : 'dear we will deliver your order the on monday morning kind regards'
    )
      .split(' ')
      .includes(word.toLowerCase()),
};
const seed = tinySeed({ accounts: [account({ name: 'Atelier Zorvik' })] });
const says = (yaml: string, body: string, given: Languages | null = languages) => {
  const s = gradedSitting(seed);
  s.act('SendMail', {
    draftId: null,
    content: {
      to: [{ name: 'A', email: 'a@b.example' }],
      cc: [],
      subject: 'Commande',
      body,
      attachments: [],
      inReplyTo: null,
      relatedTo: null,
    },
  });
  return s.says(`{kind: text, texts: {collection: mails}, fields: [body], ${yaml}}`, {}, given ?? undefined);
};

const french =
  'Bonjour Madame,\n\nNous vous livrerons les chaises de la commande demain matin et restons à votre disposition. Merci pour votre confiance.\n\nCordialement';

describe('the spelling of a text', () => {
  const check = 'maxSpellingErrorRate: 5';

  it('is met under the rate asked', () => expect(says(check, french).verdict).toBe('met'));

  it('is not met above it, and cites each faulty word where it stands', () => {
    const body = french.replace('livrerons', 'livreron').replace('chaises', 'chèses');
    const finding = says(check, body);
    expect(finding).toMatchObject({
      verdict: 'not-met',
      reason: 'Orthographe : 9,5 fautes pour 100 mots, 5 au plus (« livreron » et « chèses »).',
    });
    const passages = finding.evidence.flatMap((one) => (one.kind === 'passage' ? [one] : []));
    expect(passages.map((one) => body.slice(one.start, one.end))).toEqual(['livreron', 'chèses']);
  });

  it('accepts the names of the company world and the words the author lists', () => {
    const body = french.replace('chaises', 'zorvik flexachaise flexachaise');
    expect(says(check, body).verdict).toBe('not-met');
    expect(says(`${check}, acceptedWords: [flexachaise]`, body).verdict).toBe('met');
  });

  it('is not observed on a few words, nor in another language', () => {
    expect(says(check, 'Bonjoure').verdict).toBe('not-observed');
    expect(
      says(check, 'We will deliver the chairs of your order on Monday morning, and the tables on Tuesday.')
        .verdict,
    ).toBe('not-observed');
  });

  it('is left to the examiner when no dictionary was given', () =>
    expect(says(check, french, null)).toMatchObject({
      verdict: 'to-judge',
      reason: 'L’orthographe n’a pas été mesurée : les dictionnaires manquent. L’examinateur juge.',
    }));

  it('does not count what is quoted from a mail received', () =>
    expect(
      says(check, `${french}\n\nLe 3 février 2027, M. Petit a écrit :\n> bonjoure voulé vous livré`).verdict,
    ).toBe('met'));
});

describe('the language of a text', () => {
  const check = 'states: [{label: une réponse en anglais, writtenIn: en}]';

  it('is told from forty letters on', () => {
    expect(says(check, 'Dear Madam, we will deliver your order on Monday morning.').verdict).toBe('met');
    expect(says(check, french)).toMatchObject({ verdict: 'not-met', missing: 'une réponse en anglais' });
    expect(says(check, 'We deliver on Monday.').verdict).toBe('not-observed');
  });

  it('cites the sentence that is in the wrong language', () =>
    expect(says(check, french).evidence[0]).toMatchObject({
      kind: 'passage',
      text: expect.stringContaining('Nous vous livrerons') as string,
    }));

  it('is left to the examiner without a detector', () =>
    expect(says(check, french, null).verdict).toBe('to-judge'));
});

describe('needsLanguages', () => {
  it('sees a language or a spelling asked anywhere in the checks', () => {
    const base = '{kind: text, texts: {collection: mails}, minWords: 3}';
    const spelling = '{kind: text, texts: {collection: mails}, maxSpellingErrorRate: 2}';
    expect(needsLanguages([parseCheck(base)])).toBe(false);
    expect(needsLanguages([parseCheck(spelling)])).toBe(true);
    expect(
      needsLanguages([parseCheck(`{kind: any, checks: [${base}, {kind: not, check: ${spelling}}]}`)]),
    ).toBe(true);
  });
});
