import { expect, test } from 'vitest';
import { filterOf, noFilter, startOfDay } from './auditSearch';

test('a day is one of Tokyo, and the last is included', () => {
  expect(startOfDay('2026-11-21')).toBe('2026-11-20T15:00:00.000Z');
  expect(startOfDay('2026-02-30T')).toBeUndefined();
  expect(startOfDay('yesterday')).toBeUndefined();
  expect(filterOf({ ...noFilter, from: '2026-11-20', until: '2026-11-20', action: 'request.approve' })).toEqual({
    action: 'request.approve',
    from: '2026-11-19T15:00:00.000Z',
    until: '2026-11-20T15:00:00.000Z',
  });
});

test('what is looked for goes to the server, and into no address', () => {
  expect(filterOf({ ...noFilter, action: 'coupon.hold' }, 'ABCD1234-EFGH5678')).toEqual({ search: 'ABCD1234-EFGH5678', action: 'coupon.hold' });
  expect(Object.keys(noFilter)).not.toContain('sought');
});
