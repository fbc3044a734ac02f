import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadTexts } from '../i18n/catalogue';
import { LocaleProvider } from '../i18n/locale';
import { Countdown } from './countdown';

beforeEach(async () => {
  await loadTexts('ja', ['common']);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A receipt whose answer told half an hour left. */
const halfAnHour = () =>
  render(
    <LocaleProvider initial="ja">
      <Countdown deadline="2026-11-20T08:00:00Z" serverNow="2026-11-20T07:30:00Z" whole={3600} onEnd={vi.fn()} />
    </LocaleProvider>,
  );

describe('the countdown', () => {
  it('runs by the server’s clock and tells its end once', () => {
    // This computer's clock is years off: only the server's word counts.
    vi.setSystemTime('2020-01-01T00:00:00Z');
    const onEnd = vi.fn();
    render(
      <LocaleProvider initial="ja">
        <Countdown deadline="2026-11-20T06:00:00Z" serverNow="2026-11-20T05:59:00Z" whole={3600} onEnd={onEnd} />
      </LocaleProvider>,
    );
    expect(screen.getByRole('timer').textContent).toBe('1分');
    act(() => vi.advanceTimersByTime(31_000));
    expect(screen.getByRole('timer').textContent).toBe('29秒');
    expect(onEnd).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(60_000));
    expect(screen.getByRole('timer').textContent).toBe('0秒');
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('does not start over with an answer that was kept', () => {
    const first = halfAnHour();
    expect(screen.getByRole('timer').textContent).toBe('30分');
    first.unmount();
    // Another page was looked at for ten minutes; this one comes back with what it knew.
    act(() => vi.advanceTimersByTime(600_000));
    halfAnHour();
    expect(screen.getByRole('timer').textContent).toBe('20分');
  });
});
