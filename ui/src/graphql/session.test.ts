import { expect, it, vi } from 'vitest';
import { SessionGuard } from './session';

/** Answers one after another, each made for the session in its headers. */
function answers(...headers: Record<string, string>[]): string[] {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    bodies.push(String(init.body));
    const next = headers.shift();
    if (!next) throw new Error('answers: no more');
    return new Response(next['Shomei-Session'] ?? '', { headers: next });
  });
  return bodies;
}

const open = { 'Shomei-Session': '1800', 'Shomei-Subject': 'staf_1' };
const nobody = { 'Shomei-Session': 'none' };

async function ask(guard: SessionGuard, body: string, signal?: AbortSignal): Promise<string> {
  return (await guard.fetch('/graphql', { body, ...(signal ? { signal } : {}) })).text();
}

/** A guard of a page that needs its session and had it. */
async function opened(...headers: Record<string, string>[]): Promise<{ guard: SessionGuard; bodies: string[] }> {
  const guard = new SessionGuard();
  const bodies = answers(open, ...headers);
  guard.need(true);
  await ask(guard, 'first');
  return { guard, bodies };
}

it('holds back an answer that was made for nobody, and asks again once the same person is back', async () => {
  const { guard, bodies } = await opened(nobody, nobody, open, open);
  const read = ask(guard, 'read');
  const write = ask(guard, 'write');
  await vi.waitFor(() => expect(bodies).toEqual(['first', 'read', 'write']), 60_000);
  await vi.waitFor(() => expect(guard.state().lost).toBe(true), 60_000);
  guard.resume();
  expect(await Promise.all([read, write])).toEqual(['1800', '1800']);
  expect(bodies).toEqual(['first', 'read', 'write', 'read', 'write']);
  expect(guard.state().lost).toBe(false);
});

it('sends nothing again after somebody else came or the page was left', async () => {
  for (const end of [(guard: SessionGuard) => guard.abandon(), (guard: SessionGuard) => guard.need(false)]) {
    const { guard, bodies } = await opened(nobody);
    const write = ask(guard, 'write');
    await vi.waitFor(() => expect(guard.state().lost).toBe(true), 60_000);
    end(guard);
    await expect(write).rejects.toThrow('the session is over');
    expect(bodies).toEqual(['first', 'write']);
    expect(guard.state().lost).toBe(false);
  }
});

it('hands an answer for nobody on where no session was needed, was there, or is being left', async () => {
  const guard = new SessionGuard();
  answers(nobody, open, nobody);
  guard.need(true);
  expect(await ask(guard, 'before')).toBe('none');
  guard.need(false);
  await ask(guard, 'open');
  expect(await ask(guard, 'not needed')).toBe('none');

  const { guard: leaving } = await opened(nobody);
  leaving.leave(true);
  expect(await ask(leaving, 'signed out')).toBe('none');
});

it('keeps the answer to another member of staff from the screen of the former', async () => {
  const { guard } = await opened({ 'Shomei-Session': '1800', 'Shomei-Subject': 'staf_2' });
  const read = ask(guard, 'read');
  await vi.waitFor(() => expect(guard.state()).toMatchObject({ lost: true, changed: true }), 60_000);
  guard.abandon();
  await expect(read).rejects.toThrow('the session is over');
});

it('lets a question that is no longer wanted go', async () => {
  const { guard } = await opened(nobody);
  const stop = new AbortController();
  const read = ask(guard, 'read', stop.signal);
  await vi.waitFor(() => expect(guard.state().lost).toBe(true), 60_000);
  stop.abort();
  await expect(read).rejects.toThrow('the session is over');
});

it('tells when the session ends', async () => {
  const before = Date.now();
  const { guard } = await opened();
  const { endsAt } = guard.state();
  expect(endsAt).toBeGreaterThanOrEqual(before + 1_800_000);
  expect(endsAt).toBeLessThanOrEqual(Date.now() + 1_800_000);
});
