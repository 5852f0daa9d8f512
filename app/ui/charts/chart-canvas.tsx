import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import { useEffect, useRef } from 'react';
import type { ChartProps } from './chart';
import { formatAxisValue, formatChartValue, toPareto, toShares, type ChartFormat } from './chart-data';
import { chartColours, chartDashes, chartPoints, hatch } from './palette';

ChartJs.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Tooltip,
);

type Drawn = Pick<ChartProps, 'kind' | 'labels' | 'series' | 'format'>;

/** The drawing itself; loaded on demand by `Chart`. Redrawn when what it shows changes in value, and when the theme does. */
export function ChartCanvas(props: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { kind, labels, series, format } = props;
  const shown = JSON.stringify({ kind, labels, series, format } satisfies Drawn);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const drawn = JSON.parse(shown) as Drawn;
    let chart = new ChartJs(element, configuration(drawn, element));
    const redraw = () => {
      chart.destroy();
      chart = new ChartJs(element, configuration(drawn, element));
    };
    const themes = new MutationObserver(redraw);
    themes.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'data-contrast', 'data-font', 'data-text-size'],
    });
    const resize = () => chart.resize();
    window.addEventListener('beforeprint', resize);
    return () => {
      themes.disconnect();
      window.removeEventListener('beforeprint', resize);
      chart.destroy();
    };
  }, [shown]);
  return <canvas ref={canvas} aria-hidden="true" />;
}

/** Pixels. In a narrower frame, the names of a pie's shares go under it. */
const widthBesideLegend = 400;

interface Look {
  ink: string;
  line: string;
  surface: string;
  family: string;
  size: number;
  colours: readonly string[];
}

function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  element.parentElement?.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const [ink, line, surface] = [colour('--soft'), colour('--line'), colour('--surface')];
  probe.remove();
  const brightness = (surface.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .reduce((sum, part) => sum + Number(part), 0);
  return {
    ink,
    line,
    surface,
    family: style.fontFamily,
    size: parseFloat(style.fontSize) * 0.85,
    colours: brightness < 380 ? chartColours.dark : chartColours.light,
  };
}

type AnyConfiguration = ChartConfiguration<'bar' | 'line' | 'pie' | 'doughnut', (number | null)[], string>;

function configuration(props: Drawn, element: HTMLElement): AnyConfiguration {
  const { kind, format = 'number' } = props;
  const look = lookOf(element);
  const colour = (index: number) => look.colours[index % look.colours.length] ?? look.ink;
  const round = kind === 'pie' || kind === 'doughnut';
  const stacked = kind === 'stacked' || kind === 'stacked-100';
  const series = kind === 'stacked-100' ? toShares(props.series) : props.series;
  const shownFormat: ChartFormat = kind === 'stacked-100' ? 'percent' : format;
  const value = (figure: unknown, asked: ChartFormat) =>
    formatChartValue(typeof figure === 'number' ? figure : null, asked);

  const bars = (one: (typeof series)[number], index: number) => ({
    type: 'bar' as const,
    label: one.label,
    data: [...one.values],
    backgroundColor: hatch(colour(index), series.length > 1 ? index : 0),
    borderColor: look.surface,
    borderWidth: stacked ? 1 : 0,
    borderRadius: 2,
    maxBarThickness: 48,
    yAxisID: 'y',
  });

  const base: AnyConfiguration = {
    type: kind === 'line' ? 'line' : round ? (kind as 'pie' | 'doughnut') : 'bar',
    data: { labels: [...props.labels], datasets: [] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      locale: 'fr-FR',
      color: look.ink,
      font: { family: look.family, size: look.size },
      interaction: { mode: 'index', intersect: false },
      plugins: {
        legend: {
          display: round || series.length > 1 || kind === 'pareto',
          position: round && element.clientWidth > widthBesideLegend ? 'right' : 'bottom',
          labels: {
            color: look.ink,
            usePointStyle: kind === 'line',
            boxWidth: kind === 'line' ? 8 : 14,
            boxHeight: kind === 'line' ? 8 : undefined,
            font: { family: look.family, size: look.size },
          },
        },
        tooltip: {
          callbacks: {
            label: (item) => {
              const isShare = kind === 'pareto' && item.datasetIndex === 1;
              const name = round ? item.label : (item.dataset.label ?? '');
              return ` ${name}\u00a0: ${value(item.raw, isShare ? 'percent' : shownFormat)}`;
            },
          },
        },
      },
    },
  };
  const axis = {
    ticks: { color: look.ink, font: { family: look.family, size: look.size } },
    grid: { color: look.line },
    border: { color: look.line },
  };
  const figures = {
    ...axis,
    beginAtZero: true,
    grace: shownFormat === 'percent' ? 0 : '5%',
    ticks: {
      ...axis.ticks,
      maxTicksLimit: 6,
      callback: (tick: string | number) => formatAxisValue(Number(tick), shownFormat),
    },
  };
  const names = { ...axis, grid: { display: false } };

  if (round) {
    base.data.datasets = [
      {
        label: series[0]?.label ?? '',
        data: [...(series[0]?.values ?? [])],
        backgroundColor: props.labels.map((_, index) => hatch(colour(index), index % 6)),
        borderColor: look.surface,
        borderWidth: 2,
      },
    ];
    return { ...base, options: { ...base.options, interaction: { mode: 'nearest', intersect: true } } };
  }
  if (kind === 'pareto') {
    const pareto = toPareto(props.labels, props.series[0]?.values ?? []);
    base.data.labels = pareto.labels;
    base.data.datasets = [
      bars({ label: props.series[0]?.label ?? '', values: pareto.values }, 0),
      {
        type: 'line',
        label: 'Part cumulée',
        data: pareto.cumulated,
        yAxisID: 'part',
        borderColor: colour(1),
        backgroundColor: colour(1),
        borderWidth: 2,
        pointRadius: 4,
        order: -1,
        clip: false,
      },
    ];
    const share = {
      ...axis,
      min: 0,
      max: 100,
      position: 'right' as const,
      grid: { display: false },
      ticks: {
        stepSize: 20,
        ...axis.ticks,
        callback: (tick: string | number) => formatAxisValue(Number(tick), 'percent'),
      },
    };
    return { ...base, options: { ...base.options, scales: { x: names, y: figures, part: share } } };
  }
  if (kind === 'line') {
    base.data.datasets = series.map((one, index) => ({
      label: one.label,
      data: [...one.values],
      borderColor: colour(index),
      backgroundColor: colour(index),
      borderDash: [...(chartDashes[index % chartDashes.length] ?? [])],
      pointStyle: chartPoints[index % chartPoints.length],
      pointRadius: 4,
      clip: false,
      borderWidth: 2,
      spanGaps: true,
    }));
    return { ...base, options: { ...base.options, scales: { x: names, y: figures } } };
  }
  const horizontal = kind === 'horizontal-bar';
  base.data.datasets = series.map((one, index) => ({ ...bars(one, index), yAxisID: undefined }));
  const valueAxis = { ...figures, stacked, max: kind === 'stacked-100' ? 100 : undefined };
  const nameAxis = { ...names, stacked };
  return {
    ...base,
    options: {
      ...base.options,
      indexAxis: horizontal ? 'y' : 'x',
      scales: horizontal ? { x: valueAxis, y: nameAxis } : { x: nameAxis, y: valueAxis },
    },
  };
}
