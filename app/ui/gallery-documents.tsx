import { useState } from 'react';
import { Chart } from '~/ui/charts/chart';
import { Card, Page } from '~/ui/layout/blocks';
import { PageHeader } from '~/ui/layout/page-header';
import { LineGrid, type LineColumn } from '~/ui/lines/line-grid';
import { LineTotals } from '~/ui/lines/line-totals';
import { Paper, PaperHeader, PaperLines, PaperMentions, PaperTotals } from '~/ui/print/paper';
import { CivilDate, Money, Percent } from '~/ui/typography/values';

/** Lines, charts and papers of the gallery. */
interface Line {
  id: string;
  label: string;
  quantity: number | null;
  price: number | null;
  discount: number | null;
  vat: string;
}

const lineTotal = (line: Line) =>
  Math.round((line.quantity ?? 0) * (line.price ?? 0) * (1 - (line.discount ?? 0) / 100));
const lineColumns: LineColumn<Line>[] = [
  {
    key: 'label',
    header: 'Désignation',
    kind: 'text',
    get: (l) => l.label,
    set: (l, label) => ({ ...l, label }),
  },
  {
    key: 'quantity',
    header: 'Qté',
    kind: 'number',
    get: (l) => l.quantity,
    set: (l, quantity) => ({ ...l, quantity }),
    width: '4.5rem',
  },
  {
    key: 'price',
    header: 'PU HT',
    kind: 'money',
    get: (l) => l.price,
    set: (l, price) => ({ ...l, price }),
    width: '6rem',
  },
  {
    key: 'discount',
    header: 'Remise %',
    kind: 'percent',
    get: (l) => l.discount,
    set: (l, discount) => ({ ...l, discount }),
    width: '5.5rem',
  },
  {
    key: 'vat',
    header: 'TVA',
    kind: 'choice',
    options: [
      { value: '20', label: '20 %' },
      { value: '5.5', label: '5,5 %' },
    ],
    get: (l) => l.vat,
    set: (l, vat) => ({ ...l, vat }),
    width: '6rem',
  },
  {
    key: 'total',
    header: 'Total HT',
    kind: 'computed',
    render: (l) => <Money cents={lineTotal(l)} />,
    width: '6.5rem',
  },
];
const firstLines: Line[] = [
  { id: 'a', label: 'Panneau contreplaqué bouleau 15 mm', quantity: 12, price: 4590, discount: 5, vat: '20' },
  { id: 'b', label: 'Livraison', quantity: null, price: 4500, discount: null, vat: '20' },
];

export function LineSamples() {
  const [lines, setLines] = useState(firstLines);
  return (
    <Page>
      <PageHeader title="Lignes" />
      <LineGrid
        label="Lignes du devis"
        columns={lineColumns}
        rows={lines}
        onChange={setLines}
        rowKey={(line) => line.id}
        newRow={() => ({
          id: `ligne-${lines.length}-${Math.round(performance.now())}`,
          label: '',
          quantity: null,
          price: null,
          discount: null,
          vat: '20',
        })}
        errors={{ b: { quantity: 'Écrivez une quantité.' } }}
      />
      <LineTotals
        items={[
          {
            label: 'Total HT',
            value: <Money cents={lines.reduce((sum, line) => sum + lineTotal(line), 0)} />,
          },
          { label: 'Total TTC', value: <Money cents={12_345} />, strong: true },
        ]}
      />
    </Page>
  );
}

export function ChartSamples() {
  const labels = ['janv.', 'févr.', 'mars', 'avr.'];
  const two = [
    { label: '2024', values: [1_200_000, 1_500_000, 900_000, 1_800_000] },
    { label: '2025', values: [1_400_000, 1_300_000, 1_100_000, 2_000_000] },
  ];
  const facts = {
    labels,
    period: 'janvier à avril',
    source: 'factures émises',
    format: 'money' as const,
    unit: '€ HT',
    labelHeader: 'Mois',
  };
  return (
    <Page>
      <PageHeader title="Graphiques" />
      <div className="grid grid-cols-2 gap-4">
        <Card>
          <Chart
            kind="bar"
            title="Chiffre d’affaires par mois"
            series={two}
            {...facts}
            comment="Le creux de mars vient d’une livraison retardée."
          />
        </Card>
        <Card>
          <Chart kind="line" title="Évolution" series={two} {...facts} />
        </Card>
        <Card>
          <Chart kind="pareto" title="Clients par chiffre d’affaires" series={two.slice(0, 1)} {...facts} />
        </Card>
        <Card>
          <Chart kind="doughnut" title="Répartition" series={two.slice(0, 1)} {...facts} />
        </Card>
        <Card>
          <Chart kind="stacked-100" title="Parts" series={two} {...facts} />
        </Card>
        <Card>
          <Chart kind="horizontal-bar" title="Classement" series={two.slice(0, 1)} {...facts} />
        </Card>
      </div>
    </Page>
  );
}

export function PaperSample() {
  return (
    <Page>
      <PageHeader title="Aperçu" />
      <Paper
        label="Devis D-2026-012"
        watermark="PROJET"
        footer="Maison Exemple, SAS au capital de 50 000 € · RCS Angers 000 000 000"
      >
        <PaperHeader
          sender={<>{'Maison Exemple\n12 rue du Port\n49000 Angers'}</>}
          recipient={<>{'Durand SARL\n3 allée des Tilleuls\n44000 Nantes'}</>}
          title="Devis n° D-2026-012"
          facts={[
            { label: 'Date', value: <CivilDate value="2026-02-03" /> },
            { label: 'Valable jusqu’au', value: <CivilDate value="2026-03-05" /> },
          ]}
        />
        <PaperLines
          rows={firstLines}
          rowKey={(line) => line.id}
          columns={[
            { key: 'd', header: 'Désignation', render: (line) => line.label },
            { key: 'q', header: 'Qté', align: 'end', render: (line) => line.quantity ?? 1 },
            {
              key: 'r',
              header: 'Remise',
              align: 'end',
              render: (line) => <Percent points={line.discount} />,
            },
            {
              key: 't',
              header: 'Total HT',
              align: 'end',
              render: (line) => <Money cents={lineTotal(line)} />,
            },
          ]}
        />
        <PaperTotals
          vat={[{ rate: '20 %', base: <Money cents={52_326} />, amount: <Money cents={10_465} /> }]}
          items={[
            { label: 'Total HT', value: <Money cents={52_326} /> },
            { label: 'Total TTC', value: <Money cents={62_791} />, strong: true },
          ]}
        />
        <PaperMentions title="Conditions">
          <p>Paiement à 30 jours. Indemnité forfaitaire de recouvrement : 40 €.</p>
        </PaperMentions>
      </Paper>
    </Page>
  );
}
