import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatDeadline, formatDuration, formatEraDate, formatEraDateTime, formatStamp } from './format';

describe('dates', () => {
  it('are told in Tokyo, wherever the computer is', () => {
    expect(formatDateTime('ja', '2026-11-20T05:30:00Z')).toBe('2026年11月20日(金)14時30分');
    expect(formatDateTime('en', '2026-11-20T05:30:00Z')).toBe('Fri, 20 November 2026, 14:30 JST');
    expect(formatDate('ja', '2026-11-20T15:00:00Z')).toBe('2026年11月21日(土)');
  });

  it('have the year and the second in a log', () => {
    expect(formatStamp('2026-12-31T15:00:09Z')).toBe('2027/01/01 00:00:09');
  });

  it('call midnight 24時 of the day that ends, as a deadline', () => {
    expect(formatDeadline('ja', '2027-02-19T15:00:00Z')).toBe('2027年2月19日(金)24時00分');
    expect(formatDeadline('ja', '2027-02-19T06:00:00Z')).toBe('2027年2月19日(金)15時00分');
  });
});

describe('eras', () => {
  it.each([
    ['2026-11-20T05:30:00Z', '2026年（令和8年）11月20日(金)'],
    // The era changes with the day in Tokyo.
    ['2019-04-30T14:59:59Z', '2019年（平成31年）4月30日(火)'],
    ['2019-04-30T15:00:00Z', '2019年（令和元年）5月1日(水)'],
    ['1989-01-07T15:00:00Z', '1989年（平成元年）1月8日(日)'],
  ])('%s', (at, day) => {
    expect(formatEraDate('ja', at)).toBe(day);
  });

  it('stand before the time, and in Japanese only', () => {
    expect(formatEraDateTime('ja', '2026-11-20T05:30:00Z')).toBe('2026年（令和8年）11月20日(金)14時30分');
    expect(formatEraDateTime('en', '2026-11-20T05:30:00Z')).toBe('Fri, 20 November 2026, 14:30 JST');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0秒', '0 s'],
    [59.9, '59秒', '59 s'],
    [3000, '50分', '50 min'],
    [3001, '50分1秒', '50 min 1 s'],
    [3600, '1時間', '1 hour'],
    [3665, '1時間1分', '1 hour 1 min'],
    [7200, '2時間', '2 hours'],
    [90_000, '1日1時間', '1 day 1 hour'],
  ])('%d seconds', (seconds, ja, en) => {
    expect(formatDuration('ja', seconds)).toBe(ja);
    expect(formatDuration('en', seconds)).toBe(en);
  });
});
