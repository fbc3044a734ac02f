import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../i18n/locale';

/**
 * Seconds until a moment by the server's clock, whatever this computer's clock
 * says: `serverNow` is the server's time as read together with the deadline.
 * Never negative; `onEnd` is called once when it reaches zero.
 */
export function useSecondsLeft(deadline: string, serverNow: string, onEnd: () => void): number {
  const whole = Math.max(0, (Date.parse(deadline) - Date.parse(serverNow)) / 1000);
  const [passed, setPassed] = useState(0);
  const end = useEffectEvent(onEnd);

  useEffect(() => {
    const readAt = performance.now();
    const tick = () => {
      const seconds = (performance.now() - readAt) / 1000;
      setPassed(seconds);
      if (seconds < whole) return;
      clearInterval(timer);
      end();
    };
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [whole]);
  return Math.max(0, whole - passed);
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
