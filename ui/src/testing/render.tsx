import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { loadTexts } from '../i18n/catalogue';
import { LocaleProvider } from '../i18n/locale';
import { router } from '../router';

/** What the page sent. */
export interface Sent {
  operationName: string;
  variables: Record<string, unknown>;
  headers: Headers;
}

/** Answers of the server by operation: data, or a function of the variables; 'lost': the reply never arrives. */
export type Answers = Record<string, unknown>;

/** Puts a server made of answers behind fetch; what was sent is recorded. `session` is what it tells of that. */
export function serve(answers: Answers, session?: string): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const { operationName, variables } = JSON.parse(String(init.body));
    sent.push({ operationName, variables, headers: new Headers(init.headers) });
    const known: Answers = { Entrance: entranceAnswer, ...answers };
    const answer = known[operationName];
    const data = typeof answer === 'function' ? answer(variables) : answer;
    if (data === 'lost') throw new TypeError('network');
    if (data === undefined) throw new Error(`serve: no answer to ${operationName}`);
    return new Response(JSON.stringify({ data }), {
      headers: { 'Content-Type': 'application/json', ...(session ? { 'Shomei-Session': session } : {}) },
    });
  });
  return sent;
}

/** Opens a page of the product by its address. */
export async function open(path: string): Promise<void> {
  await loadTexts('ja', ['common']);
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }) });
  render(
    <LocaleProvider initial="ja">
      <RouterProvider router={router} />
    </LocaleProvider>,
  );
  await router.load();
}

/** What the frame of the portal asks. */
export const portalFrame = {
  viewer: { __typename: 'Viewer', demo: true, ahead: 0, now: '2026-11-20T03:00:00Z', applicant: null },
};

/** What stands at /, where a test says nothing else. */
export const entranceAnswer = {
  portal: {
    __typename: 'Portal',
    slug: '',
    name: '証明 登録局',
    helpDesk: '平日 9:00～17:00',
    contact: '',
    takesInquiries: true,
    theme: { __typename: 'Theme', accent: '', logo: '' },
    links: [],
    notices: [],
    products: [],
    serves: [],
  },
};

/** A problem as the server tells it. */
export function problem(code: string, field: string | null = null, params: Record<string, string> = {}) {
  return {
    __typename: 'Problem',
    code,
    field,
    message: `(${code})`,
    params: Object.entries(params).map(([name, value]) => ({ __typename: 'ProblemParam', name, value })),
  };
}
