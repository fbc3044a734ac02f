import { describe, expect, test } from 'vitest';
import { StepUp } from './stepUp';

const json = (body: object) => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
const refused = () => json({ data: { addStaff: { problems: [{ code: 'STEP_UP_REQUIRED' }] } } });
const done = () => json({ data: { addStaff: { problems: [] } } });

/** A server that gives the answers in turn, and counts what it was asked. */
function server(...answers: (() => Response)[]) {
  let asked = 0;
  const fetch: typeof globalThis.fetch = () => Promise.resolve(answers[asked++]?.() ?? done());
  return { fetch, asked: () => asked };
}

describe('a step-up', () => {
  test('asks again with what was sent, once it is proven', async () => {
    const stepUp = new StepUp();
    const { fetch, asked } = server(refused, done);
    const answer = stepUp.through(fetch)('/graphql');
    await expect.poll(stepUp.asked).toBe(true);
    stepUp.settle(true);
    expect(await (await answer).json()).toEqual({ data: { addStaff: { problems: [] } } });
    expect(asked()).toBe(2);
    expect(stepUp.asked()).toBe(false);
  });

  test('hands the refusal on where nobody proves it', async () => {
    const stepUp = new StepUp();
    const { fetch, asked } = server(refused);
    const answer = stepUp.through(fetch)('/graphql');
    await expect.poll(stepUp.asked).toBe(true);
    stepUp.settle(false);
    expect((await answer).status).toBe(200);
    expect(asked()).toBe(1);
  });

  test('is not wanted where the words merely stand in an answer', async () => {
    const stepUp = new StepUp();
    const { fetch } = server(() => json({ data: { node: { text: 'STEP_UP_REQUIRED' } } }));
    await stepUp.through(fetch)('/graphql');
    expect(stepUp.asked()).toBe(false);
  });

  test('lets what is told live through as it comes', async () => {
    const endless = new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode('event: next\n\n')) });
    const { fetch } = server(() => new Response(endless, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } }));
    const response = await new StepUp().through(fetch)('/graphql');
    const { value } = (await response.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('event: next\n\n');
  });
});
