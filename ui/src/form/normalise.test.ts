import { describe, expect, it } from 'vitest';
import { normalise, type FieldKind } from './normalise';
import type { Change } from './rule';

const cases: [kind: FieldKind, typed: string, value: string, changes: Change[]][] = [
  ['coupon', '１２３４５６７８ー８７６５４３２１', '12345678-87654321', ['HALF_WIDTH']],
  ['coupon', '12345678 87654321\n', '12345678-87654321', ['TRIMMED']],
  ['coupon', '1234567887654321', '12345678-87654321', []],
  ['code', '7k3m 9qtv 2xhb w5zd', '7K3M-9QTV-2XHB-W5ZD', []],
];

describe('normalise', () => {
  it.each(cases)('%s %j becomes %j', (kind, typed, value, changes) => {
    expect(normalise(kind, typed)).toEqual({ value, changes });
  });

  it.each(cases)('%s %j is settled after one turn', (kind, typed) => {
    const { value } = normalise(kind, typed);
    expect(normalise(kind, value)).toEqual({ value, changes: [] });
  });
});
