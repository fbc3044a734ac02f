// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permitted } from './permitted';

// The server's tests hold its rules to the same file.
const table: unknown = JSON.parse(
  readFileSync(new URL('../../../internal/form/testdata/permitted.json', import.meta.url), 'utf8'),
);

test('the list of permitted characters is that of the server', () => {
  const { letters, digits, signs } = permitted();
  const listed = [...` ${letters}${digits}${signs}`].toSorted().join('');
  expect(table).toEqual({ 'subscriber.jobTitleLatin': listed });
});
