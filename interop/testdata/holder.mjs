// The holder's browser, without a browser: hosts the key worker as it was
// bundled for the portal (its file is the argument), takes one task a line on
// standard input and writes its result to standard output. Bytes travel as
// base64 in {"bytes": …}.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

let perform;
let answer;
globalThis.self = globalThis;
globalThis.addEventListener = (_, listener) => (perform = listener);
globalThis.postMessage = (result) => answer(result);
await import(pathToFileURL(process.argv[2]));

const encode = (_, value) =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value;
// A Buffer may be a window on a shared pool; the worker wants bytes of its own.
const decode = (_, value) =>
  typeof value?.bytes === 'string' ? Uint8Array.from(Buffer.from(value.bytes, 'base64')) : value;

for await (const line of createInterface({ input: process.stdin })) {
  const result = await new Promise((resolve) => {
    answer = resolve;
    perform({ data: JSON.parse(line, decode) });
  });
  process.stdout.write(JSON.stringify(result, encode) + '\n');
}
