import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'urql';
import { beforeAll, expect, it, vi } from 'vitest';
import { createGraphqlClient } from '../graphql/client';
import { SessionGuard } from '../graphql/session';
import { loadTexts } from '../i18n/catalogue';
import { LocaleProvider } from '../i18n/locale';
import { Dialog } from './dialog';
import { Covered, SessionWarning } from './sessionCover';

beforeAll(() => loadTexts('ja', ['common']));

/** A page with a session of so many seconds; each further answer tells the next number. */
async function page(...seconds: number[]) {
  vi.stubGlobal('fetch', async () => {
    const left = seconds.length > 1 ? seconds.shift() : seconds[0];
    return new Response(JSON.stringify({ data: { viewer: { __typename: 'Viewer', now: '2026-11-21T03:00:00Z' } } }), {
      headers: { 'Content-Type': 'application/json', 'Shomei-Session': String(left) },
    });
  });
  const guard = new SessionGuard();
  guard.need(true);
  await guard.fetch('/graphql', {});
  render(
    <LocaleProvider initial="ja">
      <Provider value={createGraphqlClient('applicant', guard)}>
        <SessionWarning guard={guard} />
        <p>ready</p>
      </Provider>
    </LocaleProvider>,
  );
  return userEvent.setup();
}

it('announces the end two minutes before it, and goes away when the session was extended', async () => {
  const user = await page(110, 1800);
  expect((await screen.findByRole('alert')).textContent).toContain('まもなくセッションが終了します');
  await user.click(screen.getByRole('button', { name: 'セッションを延長する' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('says so when the session cannot be extended', async () => {
  const user = await page(110, 100);
  await user.click(await screen.findByRole('button', { name: 'セッションを延長する' }));
  expect(await screen.findByText(/これ以上は延長できません/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'セッションを延長する' })).toBeNull();
});

it('says nothing while there is time', async () => {
  vi.useFakeTimers();
  try {
    await page(1800);
    await act(() => vi.advanceTimersByTimeAsync(1_679_000));
    expect(screen.queryByRole('alert')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByRole('alert')).toBeTruthy();
  } finally {
    vi.useRealTimers();
  }
});

/** A page with something typed and a question open. */
const shown = (covered: boolean) => (
  <Covered covered={covered}>
    <label>
      note <input defaultValue="" />
    </label>
    <Dialog open onClose={() => undefined} title="question" actions={<button type="button">yes</button>}>
      <p>body</p>
    </Dialog>
  </Covered>
);

it('hides a covered page and its dialogs, and keeps what was typed', async () => {
  const { rerender, container } = render(shown(false));
  expect(await screen.findByRole('alertdialog', { name: 'question' })).toBeTruthy();
  const box = container.querySelector('input');
  if (!box) throw new Error('no box');
  box.value = 'half a word';
  rerender(shown(true));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(container.querySelector('[inert]')?.contains(box)).toBe(true);
  rerender(shown(false));
  expect(await screen.findByRole('alertdialog', { name: 'question' })).toBeTruthy();
  expect(container.querySelector('input')).toBe(box);
  expect(box.value).toBe('half a word');
});
