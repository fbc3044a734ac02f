import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../i18n/locale';

/** How far the server's time is ahead of this page's own clock, in milliseconds; -Infinity until an answer told. */
let ahead = -Infinity;

/**
 * The server's time at this moment, in milliseconds since the epoch. `told` is
 * what an answer said; an answer from the cache said it a while ago, so it
 * counts only if no other one has told a later time.
 */
function serverTime(told: string): number {
  ahead = Math.max(ahead, Date.parse(told) - performance.now());
  return performance.now() + ahead;
}

const secondsUntil = (deadline: string, told: string) =>
  Math.max(0, (Date.parse(deadline) - serverTime(told)) / 1000);

/**
 * Seconds until a moment by the server's clock, whatever this computer's clock
 * says: `serverNow` is the server's time as read together with the deadline.
 * Never negative; `onEnd` is called once when it reaches zero.
 */
export function useSecondsLeft(deadline: string, serverNow: string, onEnd: () => void): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(deadline, serverNow));
  const end = useEffectEvent(onEnd);

  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsUntil(deadline, serverNow);
      setSeconds(left);
      if (left > 0) return;
      clearInterval(timer);
      end();
    }, 250);
    return () => clearInterval(timer);
  }, [deadline, serverNow]);
  return seconds;
}

/** Minutes at which a screen reader is told the time left; every second would be noise. */
const announced = [30, 10, 5, 1];

interface CountdownProps {
  deadline: string;
  /** The server's time as read together with the deadline. */
  serverNow: string;
  /** Length of the whole, in seconds, for the ring. */
  whole: number;
  onEnd: () => void;
}

/** Time left as a ring that empties and as words. */
export function Countdown({ deadline, serverNow, whole, onEnd }: CountdownProps) {
  const { t, duration } = useWords();
  const seconds = useSecondsLeft(deadline, serverNow, onEnd);
  const milestone = announced.findLast((minutes) => seconds <= minutes * 60);
  return (
    <div data-print="no" className="flex items-center gap-4">
      <Ring part={whole > 0 ? seconds / whole : 0} />
      <div>
        <p className="text-sm text-quiet">{t('countdown.label')}</p>
        <p role="timer" aria-live="off" className="text-2xl font-bold">
          {duration(Math.ceil(seconds))}
        </p>
        <p className="sr-only" aria-live="polite">
          {milestone === undefined ? '' : t('countdown.milestone', { minutes: milestone })}
        </p>
      </div>
    </div>
  );
}

/** A ring filled for `part` of its circle, 0 to 1. */
export function Ring({ part, size = 72 }: { part: number; size?: number }) {
  const radius = 30;
  const around = 2 * Math.PI * radius;
  const shown = Math.min(1, Math.max(0, part));
  return (
    <svg viewBox="0 0 72 72" width={size} height={size} aria-hidden="true" className="shrink-0" data-print="no">
      <circle cx="36" cy="36" r={radius} fill="none" stroke="var(--line)" strokeWidth="7" />
      <circle
        cx="36"
        cy="36"
        r={radius}
        fill="none"
        stroke="var(--indigo)"
        strokeWidth="7"
        strokeDasharray={`${shown * around} ${around}`}
        transform="rotate(-90 36 36)"
      />
    </svg>
  );
}
