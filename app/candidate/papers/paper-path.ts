/** Papers the company prints, named as the attachments of a mail name them. */
export const paperKinds = ['quote', 'acknowledgement', 'delivery', 'invoice', 'reminder'] as const;
export type PaperKind = (typeof paperKinds)[number];

const slugs: Record<PaperKind, string> = {
  quote: 'devis',
  acknowledgement: 'accuse-de-reception',
  delivery: 'bon-de-livraison',
  invoice: 'facture',
  reminder: 'lettre',
};

/** Address of the print page of a paper; `/pdf` after it gives the file. */
export const paperPath = (basePath: string, kind: PaperKind, id: string): string =>
  `${basePath}/papiers/${slugs[kind]}/${encodeURIComponent(id)}`;

export const paperKindOf = (slug: string | undefined): PaperKind | null =>
  paperKinds.find((kind) => slugs[kind] === slug) ?? null;
