import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon';

/** What kind of thing a banner tells. */
export type BannerTone = 'info' | 'good' | 'warn' | 'bad';

const tones: Record<BannerTone, { box: string; ink: string; icon: IconName }> = {
  info: { box: 'border-indigo bg-indigo-soft', ink: 'text-indigo', icon: 'info' },
  good: { box: 'border-good bg-good-soft', ink: 'text-good', icon: 'done' },
  warn: { box: 'border-warn bg-warn-soft', ink: 'text-warn', icon: 'warning' },
  bad: { box: 'border-bad bg-bad-soft', ink: 'text-bad', icon: 'stop' },
};

interface BannerProps {
  tone: BannerTone;
  title: string;
  children?: ReactNode;
  /** Announce it when it appears: for the answer to something that was done. */
  live?: boolean;
  ref?: Ref<HTMLDivElement>;
}

/** Something to know, with an icon and words: colour alone tells nothing. */
export function Banner({ tone, title, children, live = false, ref }: BannerProps) {
  const { box, ink, icon } = tones[tone];
  return (
    <div
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      data-print="block"
      className={`my-6 rounded-lg border-l-8 border-y border-r p-4 sm:p-5 ${box}`}
    >
      <p className={`flex items-start gap-2 font-bold leading-snug ${ink}`}>
        <span className="mt-0.5">
          <Icon name={icon} />
        </span>
        <span>{title}</span>
      </p>
      {children ? <div className="mt-2 space-y-2">{children}</div> : null}
    </div>
  );
}
