import { describe, expect, it } from 'vitest';
import { foldText } from './normalise';
import { ownWords } from './quoted';

/** What is left of a text once what it quotes is blanked out, its lines apart. */
const kept = (text: string): readonly string[] =>
  ownWords(text)
    .folded.split('\n')
    .filter((line) => line.trim() !== '');

describe('what a mail quotes', () => {
  it.each<[string, string, readonly string[]]>([
    ['marked lines', 'entendu.\n> une remise ?\n  > merci\n| avant\n|suite', ['entendu.', '|suite']],
    [
      'an introduction and its marked lines, the answer below kept',
      'oui.\nle 3 fevrier 2027 a 09:12, lea morel a ecrit :\n\n> une remise ?\n> merci\nvoila.',
      ['oui.', 'voila.'],
    ],
    [
      'all that follows an introduction without marks',
      'oui.\non 3 february, ann wrote:\n\nno.\n> a',
      ['oui.'],
    ],
    ['an introduction that ends the text', 'oui.\nle 3 fevrier, lea a ecrit :\n\n', ['oui.']],
    [
      'an introduction folded over two lines',
      'oui.\nle 3 fevrier 2027 a 09:12, lea morel <lea@essai.example>\na ecrit :\n> non.\nsuite',
      ['oui.', 'suite'],
    ],
    [
      'no prose that looks like one',
      "le client demande\nce qu'il a ecrit :\nvoici",
      ['le client demande', "ce qu'il a ecrit :", 'voici'],
    ],
    [
      'no prose with its own colon',
      'le 3 fevrier :\nil a ecrit :\nvoici',
      ['le 3 fevrier :', 'il a ecrit :', 'voici'],
    ],
    ['no sentence', 'le client a ecrit : non.', ['le client a ecrit : non.']],
    [
      'no sentence inside which one writes',
      'voici. le 3 mai, il a ecrit :\nnon',
      ['voici. le 3 mai, il a ecrit :', 'non'],
    ],
    ['the heading of a forwarded message', 'vu.\nde : petit\nenvoye : lundi\nnon', ['vu.']],
    ['the same in English', 'seen.\nfrom: ann\nsent: monday\nno', ['seen.']],
    ['the same in bold', 'vu.\n*de : petit\n*objet* : non\nnon', ['vu.']],
    ['no line that begins alike', 'de : rennes\nnous partons', ['de : rennes', 'nous partons']],
    ['no second line alone', 'voici\nobjet : non', ['voici', 'objet : non']],
  ])('is %s', (_what, text, lines) => expect(kept(text)).toEqual(lines));

  it.each([
    '-----message d’origine-----',
    '---------- Forwarded message ---------',
    'Message transféré',
    'Message transféré :',
    'Début du message réexpédié :',
    'Begin forwarded message:',
    '  Original message',
    '** Message original **',
  ])('is what follows « %s »', (line) => expect(kept(`vu.\n${line}\nnon`)).toEqual(['vu.']));

  it.each(['Un message original', 'Message original et drôle', 'Messages transférés'])(
    'is not what follows « %s »',
    (line) => expect(kept(`vu.\n${line}\nnon`)).toHaveLength(3),
  );

  it('is blanked without moving what is kept', () => {
    const text = foldText('Vu.\n> une remise de 10 %\nNon.');
    const own = ownWords(text);
    expect(own.folded).toHaveLength(text.folded.length);
    expect(own.folded.indexOf('non.')).toBe(text.folded.indexOf('non.'));
    expect(ownWords(text)).toBe(own);
    expect(ownWords(own)).toBe(own);
  });
});

describe('the words of somebody else between quotes', () => {
  it.each([
    'Vous écrivez : « nous exigeons une remise ».',
    'Dans votre message, « nous exigeons une remise ».',
    'Le client dit « nous exigeons une remise ».',
    'Selon le transporteur, « nous exigeons une remise ».',
    'D’après la notice, « nous exigeons une remise ».',
    'You wrote: “nous exigeons une remise”.',
  ])('are set aside: %s', (text) => expect(kept(text).join(' ')).not.toContain('remise'));

  it.each([
    'Nous écrivons : « nous exigeons une remise ».',
    'Vous aurez « nous exigeons une remise » en page 2.',
    'Vous écrivez. Nous répondons « nous exigeons une remise ».',
    'Vous écrivez : « remise ».',
    'Vous écrivez : nous exigeons une remise.',
  ])('are not: %s', (text) => expect(kept(text).join(' ')).toContain('remise'));

  it('keep their quotes and their length', () => {
    const text = foldText('Vous écrivez : « nous exigeons une remise », soit.');
    const { folded } = ownWords(text);
    expect(folded).toHaveLength(text.folded.length);
    expect(folded.replace(/\n+/, '…')).toBe('vous ecrivez : "…", soit.');
  });
});
