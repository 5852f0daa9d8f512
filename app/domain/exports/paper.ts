/**
 * What a commercial paper prints, in words and figures ready for paper: the preview, the print page and the PDF are made
 * from the same model, so that they can never differ. Only the letterhead identity is automatic; every mention comes from its writer.
 */
export interface PrintablePaper {
  /** Browser title and file name, e.g. "Devis DV-0011". */
  name: string;
  title: string;
  /** "Brouillon": printed across the paper's head when it is not the final paper. */
  stamp: string | null;
  seller: PaperParty;
  buyer: PaperParty;
  /** Delivery address, when it differs. */
  deliverTo: PaperParty | null;
  /** Number, dates, references, as label and value. */
  facts: readonly PaperFact[];
  /** "Rennes, le 3 février 2026": letters only. */
  dateline: string | null;
  /** Object of the paper or of the letter. */
  subject: string;
  /** Paragraphs of a letter, before the lines. */
  body: readonly string[];
  lines: PaperTable | null;
  totals: PaperTotals | null;
  /** Conditions, mentions and notes, each with its heading. */
  sections: readonly PaperSection[];
  /** Boxes left empty for the client's hand. */
  signature: string | null;
  /** The seller's legal identity, at the foot of each page. */
  footer: readonly string[];
}

export interface PaperParty {
  heading: string;
  lines: readonly string[];
}

export interface PaperFact {
  label: string;
  value: string;
}

export interface PaperTable {
  columns: readonly { header: string; align: 'start' | 'end'; share: number }[];
  rows: readonly (readonly string[])[];
}

export interface PaperTotals {
  /** Base and amount per VAT rate. */
  vat: readonly { rate: string; base: string; amount: string }[];
  items: readonly { label: string; value: string; strong: boolean }[];
}

export interface PaperSection {
  heading: string;
  paragraphs: readonly string[];
}
