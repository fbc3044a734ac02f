import type { LinkProps } from '@tanstack/react-router';
import { Mark, useCount, type Series } from './chart';
import { roundUp, runs, stacked } from './chartScale';

export interface Bar {
  key: string;
  /** Below the bar, where there is room: 11/20. */
  tick: string;
  /** Told when a pointer rests on it. */
  label: string;
  /** A number a series. */
  parts: readonly number[];
  links?: readonly (LinkProps | undefined)[];
}

/** Bars side by side, each of parts from below. The scale begins at zero and says where it ends. */
export function Bars({ series, bars }: { series: readonly Series[]; bars: readonly Bar[] }) {
  const count = useCount();
  const end = roundUp(Math.max(0, ...bars.map(({ parts }) => parts.reduce((sum, n) => sum + n, 0))));
  return (
    <Plot top={count(end)} ticks={bars.map(({ tick }) => tick)}>
      {bars.map((bar, i) => {
        const where = stacked(bar.parts, end);
        return (
          <g key={bar.key}>
            {series.map(({ key, name, fill }, s) => {
              const { from, to } = where[s] ?? { from: 0, to: 0 };
              return to > from ? (
                <Mark key={key} link={bar.links?.[s]} title={`${bar.label} ${name} ${count(bar.parts[s] ?? 0)}`}>
                  <rect
                    x={i + 0.12}
                    width={0.76}
                    y={100 * (1 - to)}
                    height={100 * (to - from)}
                    className={`${fill} stroke-raised`}
                    strokeWidth={1}
                    vectorEffect="non-scaling-stroke"
                  />
                </Mark>
              ) : null;
            })}
          </g>
        );
      })}
    </Plot>
  );
}

export interface Point {
  key: string;
  tick: string;
  label: string;
  /** null: nothing to measure there. */
  value: number | null;
  target: number | null;
  link?: LinkProps | undefined;
}

/** A line of what was, with a dashed one of what was promised; `unit` writes a value. */
export function Lines({ points, unit }: { points: readonly Point[]; unit: (n: number) => string }) {
  const most = Math.max(0, ...points.flatMap(({ value, target }) => [value ?? 0, target ?? 0]));
  const end = most > 0 ? most * 1.08 : 1;
  const y = (n: number) => 100 * (1 - n / end);
  const path = (values: readonly (number | null)[]) =>
    runs(values).map((run) => run.map((i, k) => `${k === 0 ? 'M' : 'L'}${i + 0.5} ${y(values[i] ?? 0)}`).join(' ') + dot(run));
  return (
    <Plot top={unit(most)} ticks={points.map(({ tick }) => tick)}>
      <path
        d={path(points.map(({ target }) => target)).join(' ')}
        className="fill-none stroke-edge"
        strokeWidth={2}
        strokeDasharray="6 4"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={path(points.map(({ value }) => value)).join(' ')}
        className="fill-none stroke-indigo"
        strokeWidth={2.5}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      {points.map(({ key, label, value, target, link }, i) =>
        value === null ? null : (
          <Mark key={key} link={link} title={label}>
            <rect x={i} width={1} y={0} height={100} className="fill-transparent" />
            <path
              d={`M${i + 0.5} ${y(value)} h0`}
              className={target !== null && value > target ? 'stroke-bad' : 'stroke-indigo'}
              strokeWidth={8}
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          </Mark>
        ),
      )}
    </Plot>
  );
}

/** A day alone has no way to draw: a line of no length, which round ends make a dot. */
function dot(run: readonly number[]): string {
  return run.length === 1 ? ' h0' : '';
}

/** The frame of a picture: a scale from zero to its top, and what stands below. It is drawn in columns of 1 and in percent of its height, and stretched to the room that there is. */
function Plot({ top, ticks, children }: { top: string; ticks: readonly string[]; children: React.ReactNode }) {
  // As many as can be read at 390 px.
  const every = Math.ceil(ticks.length / 6);
  return (
    <div className="tabular-nums">
      <p className="text-xs leading-4 text-quiet">{top}</p>
      <svg
        viewBox={`0 0 ${ticks.length} 100`}
        preserveAspectRatio="none"
        className="block h-36 w-full overflow-visible border-y border-line"
        focusable="false"
      >
        <path d={`M0 50 H${ticks.length}`} className="stroke-line" strokeWidth={1} vectorEffect="non-scaling-stroke" />
        {children}
      </svg>
      <div className="relative h-5 text-xs text-quiet">
        {ticks.map((tick, i) =>
          // The last is today, and so every so many before it.
          (ticks.length - 1 - i) % every === 0 ? (
            <span
              key={tick}
              className="absolute -translate-x-1/2 whitespace-nowrap"
              style={{ left: `${Math.min(96, Math.max(4, (100 * (i + 0.5)) / ticks.length))}%` }}
            >
              {tick}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}
