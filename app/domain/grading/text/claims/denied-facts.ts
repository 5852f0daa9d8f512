import { denialsOf } from './ideas';
import { foldedIndex, type FoldedText, type Passage } from '../reading/normalise';
import type { Language } from '../reading/words';

const LIGHT = String.raw`(?:(?:de|du|d'|la|le|les|a|au|l'|the|of|to|at|on|pour|for|celle|celui|avec|facture|devis|commande|n°|invoice|quote|order) ?){0,3}`;
/** What stands right before a fact that is set against another: « et non 1 200 € », « n'est pas de 1 200 € », « instead of 3 March ». */
const SET_ASIDE = new RegExp(
  String.raw`(?:\b(?:et )?non(?: pas)?|\bpas|\bau lieu|\bplutot qu(?:e |')|\binstead|\brather than|\bnot) ${LIGHT}$`,
);

/** True when the text sets this fact aside instead of stating it. */
export const isSetAside = (text: FoldedText, passage: Passage): boolean => {
  const at = foldedIndex(text, passage.start);
  return SET_ASIDE.test(text.folded.slice(Math.max(0, at - 60), at));
};

const BEFORE_DENIED_DATE = /(?:^|[\s,(])(?:pour |des )?(?:le|on|for) $/;
/** After these a date belongs to a thing, not to what is denied: « la facture échue le 30/09 ». */
const DATE_OF_THING =
  /\b(?:echue?s?|due?s?|datee?s?|dated|emise?s?|issued|recue?s?|received|passee?s?|placed|signee?s?|signed|prevue?s?|initialement|convenue?s?|envoyee?s?|sent|avant|before|until|till|depuis|since|facturee?s?|livree?s?|delivered|commandee?s?|ordered) (?:pour )?(?:le|on|for) $/;

/** True when a date tells when something will not be: « nous ne pouvons pas livrer le 3 février ». */
export function isDeniedDate(text: FoldedText, passage: Passage, language: Language): boolean {
  const at = foldedIndex(text, passage.start);
  const before = text.folded.slice(Math.max(0, at - 60), at);
  if (!BEFORE_DENIED_DATE.test(before) || DATE_OF_THING.test(before)) return false;
  return denialsOf(text, language).some((sentence) => {
    const i = sentence.words.findIndex((word) => word.from >= at);
    return (
      i > 0 &&
      sentence.from <= at &&
      at < sentence.to &&
      (sentence.denied.has(i - 1) || sentence.weakened.has(i - 1))
    );
  });
}
