import { describe, expect, it } from 'vitest';
import { infinitivesOf } from './irregular-verbs';

describe('the verbs of commerce', () => {
  it.each([
    ['recevoir', 'recu recue recus recues recois recoit recoivent recevons recevez recevrait'],
    ['mettre', 'mis mise mises met mets mettons mettez mettent mettrait'],
    ['promettre', 'promis promettons'],
    ['venir', 'venu venue venus venues vient viennent vien viendra venons venez viendrait'],
    ['convenir', 'convenu conviendrait'],
    ['tenir', 'tenu tenue tenus tenues tient tiennent tien tiendra tenons tenez tiendrait'],
    ['obtenir', 'obtenus obtiendrons'],
    ['joindre', 'joint jointe joints jointes joins joindra joindraient joignons joignez joignent joignant'],
    ['rejoindre', 'rejoint'],
    ['prendre', 'pris prise prises prend prends prenons prennent prendra'],
    ['comprendre', 'compris'],
    ['offrir', 'offre offrons offert offr'],
    ['vendre', 'vend vendu vendue vendus vendues vends vendons vendez vendent vendra'],
    ['attendre', 'attendu attendrait'],
    ['envoyer', 'envoi envoie envoient envoy envoyons enverrait renvoie'],
    ['payer', 'paie paient paye payee payons payez paiement paiements'],
    ['faire', 'fait faite faits faites fais faisons font fera feras ferons ferez feront ferait feraient'],
    ['refaire', 'refait refaites'],
    ['ecrire', 'ecrit ecrite ecriv ecrivons ecrirait'],
    ['produire', 'produit produite produits produis produisons produisez produisent produirait'],
    ['devoir', 'du due dois doit doivent devons devez devra devrions'],
    ['pouvoir', 'pu peux peut peuvent pouvons pouvez pourra pourrions'],
    ['suivre', 'suivi suivie suivis suivies suit suivons suivrait'],
    ['acquerir', 'acquis acquise acquises acquiert acquier acquerons acquer'],
    ['appeler', 'appelle appelles appellent appeller appellera'],
    ['rappeler', 'rappelle'],
    ['resoudre', 'resolu resolvons'],
  ])('%s is read in %s', (infinitive, forms) => {
    for (const form of forms.split(' ')) {
      expect(infinitivesOf(form, 'fr'), form).toContain(infinitive);
      // Part of a reference, it is no verb.
      for (const reference of [`xq${form}`, `${form}2`]) expect(infinitivesOf(reference, 'fr')).toEqual([]);
    }
  });

  it.each([
    'recueil prerecu recueillir',
    'mission remiser admissible',
    'bienvenus venuesse evenement',
    'contenues-la maintenant atenir',
    'jointure adjoint',
    'prisme surprises-nous pren',
    'coffre',
    'vendeur stand',
    'renfermer convoie',
    'repayer monnaie',
    'ferme fermer fermons ferry affaire',
    'decrit inscrire',
    'introduit-nous reduites-la',
    'perdu-e indu dueto',
    'appuyer peuplier',
    'poursuivis suivants',
    'rappelons appelons',
    'irresolu resol',
  ])('and in none of %s', (words) => {
    const strange = [
      'recevoir',
      'mettre',
      'remettre',
      'admettre',
      'venir',
      'tenir',
      'maintenir',
      'joindre',
      'prendre',
    ];
    const others = [
      'offrir',
      'vendre',
      'standre',
      'envoyer',
      'payer',
      'faire',
      'ecrire',
      'devoir',
      'pouvoir',
    ];
    const last = ['suivre', 'acquerir', 'appeler', 'rappeler', 'resoudre', 'perdre'];
    for (const word of words.split(' '))
      for (const infinitive of [...strange, ...others, ...last])
        expect(infinitivesOf(word, 'fr'), word).not.toContain(infinitive);
  });

  it.each([
    ['send', 'sent'],
    ['pay', 'paid'],
    ['give', 'gave given'],
    ['write', 'wrote written'],
    ['get', 'got gotten'],
    ['go', 'went gone'],
    ['undertake', 'undertook undertaken'],
    ['overpay', 'overpaid'],
  ])('%s is read in %s', (infinitive, forms) => {
    for (const form of forms.split(' ')) expect(infinitivesOf(form, 'en')).toEqual([infinitive]);
  });

  it('are those of one language, whole words only', () => {
    expect(infinitivesOf('sent', 'fr')).toEqual([]);
    expect(infinitivesOf('fait', 'en')).toEqual([]);
    expect(infinitivesOf('absent', 'en')).toEqual([]);
    expect(infinitivesOf('sentence', 'en')).toEqual([]);
  });
});
