import type { LinkProps } from '@tanstack/react-router';
import { Mark, useCount, type Series } from './chart';
import { stacked } from './chartScale';

export interface Lane {
  key: string;
  name: string;
  /** Beside the bar: what it comes to, in words. */
  says: string;
  parts: readonly number[];
  links?: readonly (LinkProps | undefined)[];
}

/** Bars below each other, each of parts from the left; for things with names. */
export function Rows({ series, lanes, limit }: { series: readonly Series[]; lanes: readonly Lane[]; limit?: number }) {
  const count = useCount();
  const end = Math.max(1, ...lanes.map(({ parts }) => parts.reduce((sum, n) => sum + n, 0)));
  return (
    <div className="space-y-2 tabular-nums">
      {lanes.map((lane) => {
        const where = stacked(lane.parts, end);
        return (
          <div key={lane.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-sm">
            <span className="truncate">{lane.name}</span>
            <span className="text-quiet">{lane.says}</span>
            <svg
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              focusable="false"
              className="col-span-2 block h-4 w-full rounded-xs bg-sunken"
            >
              {series.map(({ key, name, fill }, s) => {
                const { from, to } = where[s] ?? { from: 0, to: 0 };
                return to > from ? (
                  <Mark key={key} link={lane.links?.[s]} title={`${lane.name} ${name} ${count(lane.parts[s] ?? 0, limit)}`}>
                    <rect
                      x={100 * from}
                      width={100 * (to - from)}
                      height={10}
                      className={`${fill} stroke-raised`}
                      strokeWidth={1}
                      vectorEffect="non-scaling-stroke"
                    />
                  </Mark>
                ) : null;
              })}
            </svg>
          </div>
        );
      })}
    </div>
  );
}
