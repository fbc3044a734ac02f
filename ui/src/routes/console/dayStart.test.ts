import { expect, it } from 'vitest';
import { dayStart } from './dayStart';

it.each([
  ['2027-03-30', '2027-03-29T15:00:00.000Z'],
  ['２０２７年３月３０日', '2027-03-29T15:00:00.000Z'],
  ['2028/2/29', '2028-02-28T15:00:00.000Z'],
  ['', undefined],
  ['2027-02-29', null],
  ['2027-02-30', null],
  ['2027-13-01', null],
  ['2027-00-10', null],
  ['来年', null],
])('reads %s as the beginning of a day in Tokyo, and of none that there is not', (typed, want) => {
  expect(dayStart(typed)).toBe(want);
});
