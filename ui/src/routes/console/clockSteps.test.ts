import { describe, expect, it } from 'vitest';
import { momentInTokyo } from './clockSteps';

describe('momentInTokyo', () => {
  it.each([
    ['2026-12-01', '09:00', '2026-12-01T00:00:00.000Z'],
    ['２０２６年１２月１日', '９時', '2026-12-01T00:00:00.000Z'],
    ['2028/2/29', '', '2028-02-28T15:00:00.000Z'],
    ['2027-02-29', '00:00', undefined],
    ['2026-12-01', '24:30', undefined],
    ['', '09:00', undefined],
    ['12-01', '09:00', undefined],
    ['2026-12-01-02', '09:00', undefined],
  ])('reads %s %s', (date, time, want) => {
    expect(momentInTokyo(date, time)).toBe(want);
  });
});
