import { Link, type LinkProps } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/locale';
import { formatCount } from '../i18n/format';

/** What a part of every mark means. Fills are roles of the theme. */
export interface Series {
  key: string;
  name: string;
  fill: 'fill-indigo' | 'fill-good' | 'fill-bad' | 'fill-warn' | 'fill-edge' | 'fill-line';
}

/** A number of the chart's table, and the list behind it. */
export interface Cell {
  text: string;
  link?: LinkProps | undefined;
}

export interface ChartRow {
  label: string;
  cells: readonly Cell[];
}

interface ChartProps {
  title: string;
  /** What is counted, in which unit, since when. */
  note: string;
  /** Names of the table's columns; the first is that of the rows. */
  head: readonly string[];
  rows: readonly ChartRow[];
  /** Instead of a picture, where there is nothing to draw. */
  empty?: string | undefined;
  legend?: readonly Series[];
  /** The picture: for eyes and pointers. Everybody else has the table, which says the same and links alike. */
  children: ReactNode;
}

/** A picture of numbers with its table. */
export function Chart({ title, note, head, rows, empty, legend, children }: ChartProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <figure className="min-w-0 rounded-lg border border-line bg-raised" aria-labelledby={id}>
      <figcaption className="border-b border-line px-4 py-2.5">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        <p className="mt-0.5 text-xs text-quiet">{note}</p>
      </figcaption>
      <div className="px-4 py-3">
        {empty ? (
          <p className="py-6 text-center text-sm text-quiet">{empty}</p>
        ) : (
          <>
            {legend ? <Legend series={legend} /> : null}
            <div aria-hidden>{children}</div>
          </>
        )}
        <details className="mt-2 text-sm">
          <summary className="inline-flex min-h-9 cursor-pointer items-center rounded px-1 text-indigo underline underline-offset-4">
            {t('dash.table', { title })}
          </summary>
          <Table title={title} head={head} rows={rows} />
        </details>
      </div>
    </figure>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {series.map(({ key, name, fill }) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 10 10" className="size-2.5">
            <rect width="10" height="10" className={`${fill} stroke-edge`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Table({ title, head, rows }: { title: string; head: readonly string[]; rows: readonly ChartRow[] }) {
  return (
    <div
      className="mt-1 max-h-96 overflow-auto rounded border border-line focus-visible:outline-2"
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      <table className="w-full text-sm tabular-nums">
        <thead className="sticky top-0 bg-sunken text-left text-xs text-quiet">
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" className={`px-2 py-1.5 font-normal ${i > 0 ? 'text-right' : ''}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="px-2 py-1 text-left font-normal">
                {label}
              </th>
              {cells.map(({ text, link }, i) => (
                <td key={head[i + 1]} className="px-2 py-1 text-right">
                  {link ? (
                    <Link {...link} className="inline-block min-w-6 py-0.5 text-right">
                      {text}
                    </Link>
                  ) : (
                    text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A mark of a picture: for pointers a link to its list. The keyboard has those of the table. */
export function Mark({ link, title, children }: { link?: LinkProps | undefined; title: string; children: ReactNode }) {
  const marked = (
    <>
      <title>{title}</title>
      {children}
    </>
  );
  return link ? (
    <Link {...link} data-plain tabIndex={-1} className="outline-none hover:opacity-75">
      {marked}
    </Link>
  ) : (
    <g>{marked}</g>
  );
}

/** A count as a text; beyond `limit`, where counting stops, 500+. */
export function useCount(): (n: number, limit?: number) => string {
  const { locale } = useWords();
  return (n, limit) => (limit !== undefined && n > limit ? `${formatCount(locale, limit)}+` : formatCount(locale, n));
}
