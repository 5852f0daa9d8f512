import { describe, expect, it } from 'vitest';
import { account, tinySeed } from '#fixtures/companies/tiny';
import { gradedSitting, parseCheck, type GradedSitting } from '#tests/support/graded-sitting';
import { needsLanguages, type Languages } from '../../text/form/languages';

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
const mail = (s: GradedSitting, body: string) =>
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
const says = (yaml: string, body: string, given: Languages | null = languages) => {
  const s = gradedSitting(seed);
  mail(s, body);
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

  it('is measured from twenty words on, and admits its very rate', () => {
    const twenty =
      'bonjour madame nous vous livrerons les chaises de la commande demain matin et restons votre disposition merci pour votre confianse';
    expect(twenty.split(' ')).toHaveLength(20);
    const admitted = says('maxSpellingErrorRate: 5', twenty);
    expect(admitted).toMatchObject({ verdict: 'met', reason: 'Le texte convient.' });
    expect(admitted.evidence[0]).toMatchObject({ kind: 'passage', text: 'confianse' });
    expect(says('maxSpellingErrorRate: 4.9', twenty).verdict).toBe('not-met');
    expect(says('maxSpellingErrorRate: 5', twenty.replace('bonjour ', '')).verdict).toBe('not-observed');
  });

  it('cites five faults, whatever their number', () => {
    const faulty = french.replace(
      'livrerons les chaises de la commande',
      'livreron lais chèses de la comande',
    );
    const finding = says(check, faulty.replace('demain matin', 'demin mattin'));
    expect(finding.reason).toContain('(« livreron », « lais », « chèses », « comande » et « demin »)');
    expect(finding.evidence.filter(({ kind }) => kind === 'passage')).toHaveLength(5);
  });

  it('does not read as French the texts written in English', () => {
    const both = `{kind: text, texts: {collection: mails}, fields: [body], across: together, ${check}}`;
    const s = gradedSitting(seed);
    mail(s, french);
    mail(s, 'We shipped your whole order yesterday, together with twelve spare seats and their brackets.');
    expect(s.says(both, {}, languages).verdict).toBe('met');
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

  it('of a short subject does not hide that of the body', () => {
    const s = gradedSitting(seed);
    mail(s, french);
    const finding = s.says(`{kind: text, texts: {collection: mails}, ${check}}`, {}, languages);
    expect(finding).toMatchObject({ verdict: 'not-met', missing: 'une réponse en anglais' });
    expect(finding.evidence[0]).toMatchObject({ kind: 'passage', field: 'body' });
  });

  it.each([
    ['minWords: 1', 'Dear Sir, thanks.'],
    ['structure: [salutation]', 'Dear Sir,\n\nThanks.'],
    ['forbids: [{label: une menace, idea: [huissier]}]', 'Dear Sir, thanks.'],
  ])('too short to tell, leaves the rest of the check: %s', (more, body) => {
    expect(says(check, body).verdict).toBe('not-observed');
    expect(says(`${check}, ${more}`, body).verdict).toBe('met');
  });

  it('too short to tell, leaves what the text says', () => {
    const both = check.replace(']', ', {label: le numéro, reference: FA-0030}]');
    expect(says(both, 'FA-0030, thanks.').verdict).toBe('met');
    expect(says(both, 'Thanks.')).toMatchObject({ verdict: 'not-met', missing: 'le numéro' });
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
