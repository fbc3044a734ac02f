// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { specOf, type RegistrationPath } from './field';
import { mailboxSpecs } from './mailbox';
import { normalise } from './normalise';
import type { Change } from './rule';
import { judge } from './verdict';

/** A line of the table that internal/form is tested by, too. */
interface Typing {
  field: RegistrationPath | 'couponNumber' | 'commonName';
  input: string;
  /** Repeats the input and what is stored of it. */
  times?: number;
  /** null: no value. */
  stored?: string | null;
  changed?: Change[];
  problem?: string;
  /** The character or bound that the problem tells. */
  param?: string;
}

const table: Typing[] = JSON.parse(
  readFileSync(new URL('../../../internal/form/testdata/awkward.json', import.meta.url), 'utf8'),
);

const whole = (text: string, times = 1) => text.repeat(times);

describe('awkward input', () => {
  it('is a table of a hundred or more', () => {
    expect(table.length).toBeGreaterThanOrEqual(100);
  });

  it.each(table.filter(({ field }) => field !== 'couponNumber'))('$field $input', (typing) => {
    const { input, times, stored = null, changed = [], problem, param } = typing;
    const typed = whole(input, times);
    if (typing.field === 'couponNumber') throw new Error('a coupon is no registration field');
    const spec = typing.field === 'commonName' ? mailboxSpecs.commonName : specOf(typing.field);
    const { value, changes, refusal } = judge(spec, typed);
    expect(refusal?.code).toBe(problem);
    expect(refusal?.params?.['character'] ?? refusal?.params?.['max']).toBe(param);
    if (problem !== undefined) return expect(value).toBe(typed);
    expect(value).toBe(stored === null ? null : whole(stored, times));
    expect(changes).toEqual(changed);
    // Settled after one turn.
    if (value !== null) expect(judge(spec, value)).toEqual({ value, changes: [] });
  });

  it.each(table.filter(({ field }) => field === 'couponNumber'))('$field $input', ({ input, stored, problem }) => {
    const { value, refusal } = normalise('coupon', input);
    expect(refusal?.code).toBe(problem);
    expect(value).toBe(stored ?? input);
  });
});
