import { afterEach, expect, test, vi } from 'vitest';
import { attended } from './attended';

afterEach(() => vi.useRealTimers());

test('somebody is there for a minute after the last touch', () => {
  vi.useFakeTimers();
  document.dispatchEvent(new Event('keydown'));
  expect(attended()).toBe(true);
  vi.advanceTimersByTime(59_000);
  expect(attended()).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(attended()).toBe(false);
  document.dispatchEvent(new Event('pointerdown'));
  expect(attended()).toBe(true);
});
