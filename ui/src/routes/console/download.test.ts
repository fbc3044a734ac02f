import { afterEach, expect, test, vi } from 'vitest';
import { download } from './download';

afterEach(() => vi.unstubAllGlobals());

const answering = (response: () => Response) => {
  const asked = vi.fn<typeof fetch>(() => Promise.resolve(response()));
  vi.stubGlobal('fetch', asked);
  return asked;
};

test('what too many fetch at once is told as that', async () => {
  const asked = answering(() => new Response('', { status: 429, headers: { 'Retry-After': '30' } }));
  expect(await download('/export/audit', { format: 'csv', filter: { search: 'taro@example.jp' } }, 'audit.csv')).toBe('busy');
  // What was searched for is in the body, and in no address.
  expect(asked.mock.calls[0]?.[0]).toBe('/export/audit');
});

test('a file that breaks off is not saved', async () => {
  const made = vi.fn(() => 'blob:x');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined }));
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('a,b\r\n'));
      controller.error(new Error('cut'));
    },
  });
  answering(() => new Response(broken));
  expect(await download('/export/requests.csv', { filter: {} }, 'requests.csv')).toBe('failed');
  expect(made).not.toHaveBeenCalled();
});
