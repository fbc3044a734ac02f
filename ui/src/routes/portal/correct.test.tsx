import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { caseOf } from '../../testing/case';
import { open, portalFrame, problem, serve } from '../../testing/render';

beforeEach(() => localStorage.clear());

const returnOf = (fields: string[]) => ({
  __typename: 'Correction',
  id: 'corr_1',
  fields,
  reason: '番地をご確認ください。',
  deadline: '2026-12-05T15:00:00Z',
  registrationVersion: 1,
});

const theBox = () => screen.findByRole('textbox');

/** The page of a request that was returned with the fields open. */
async function openCorrection(fields: string[], more: object = {}) {
  const request = { ...caseOf([]), status: 'RETURNED', corrections: [returnOf(fields)] };
  const sent = serve({ PortalFrame: portalFrame, Correct: { node: request }, ...more });
  await open('/requests/req_1/correct');
  await screen.findByRole('heading', { name: '申請内容の訂正' });
  return sent;
}

it('lets the opened fields be changed, and no other', async () => {
  await openCorrection(['registration.subscriber.workplaceStreet']);
  const boxes = await screen.findAllByRole('textbox');
  expect(boxes.map((box) => box.id)).toEqual(['registration-subscriber-workplaceStreet']);
  expect(screen.getByText('番地をご確認ください。')).toBeTruthy();
  // The others are shown.
  expect(screen.getByText('株式会社証明商事')).toBeTruthy();
});

it('opens the proxy as a whole', async () => {
  await openCorrection(['registration.proxy']);
  const user = userEvent.setup();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  await user.click(await screen.findByText(/^代理担当者を入力する/));
  expect((await screen.findAllByRole('textbox')).length).toBe(6);
});

it('puts what the server refuses beside its field, and keeps what was typed', async () => {
  const sent = await openCorrection(['registration.subscriber.workplaceStreet'], {
    CorrectRequest: {
      correctRequest: {
        __typename: 'CorrectRequestPayload',
        request: null,
        problems: [problem('NOT_CORRECTED', 'registration.subscriber.workplaceStreet')],
      },
    },
  });
  const user = userEvent.setup();
  const street = await screen.findByRole('textbox');
  await user.clear(street);
  await user.click(screen.getByRole('button', { name: '訂正して送信する' }));
  const summary = await screen.findByRole('group', { name: /件/ });
  expect(within(summary).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '#registration-subscriber-workplaceStreet',
  ]);
  await user.type(street, '八重洲2-8-1');
  // Leaving the field finds it mended: the summary goes, but not from above what is being pressed.
  const button = screen.getByRole('button', { name: '訂正して送信する' });
  await user.pointer({ keys: '[MouseLeft>]', target: button });
  await waitFor(() => expect(street.getAttribute('aria-invalid')).toBeNull());
  expect(document.activeElement).not.toBe(street);
  expect(screen.getByRole('group', { name: /件/ })).toBe(summary);
  expect(screen.getAllByText('入力してください。', { exact: false })).toHaveLength(2);
  expect(sent.filter(({ operationName }) => operationName === 'CorrectRequest')).toHaveLength(0);
  await user.pointer({ keys: '[/MouseLeft]', target: button });
  expect(sent.filter(({ operationName }) => operationName === 'CorrectRequest')).toHaveLength(1);
  expect((await screen.findAllByText(/内容が変わっていません/)).length).toBeGreaterThan(0);
  expect(street).toHaveProperty('value', '八重洲2-8-1');
});

it('keeps what was typed through a reload, until it is sent or thrown away', async () => {
  const street = 'registration.subscriber.workplaceStreet';
  const reload = () => {
    window.dispatchEvent(new Event('pagehide'));
    document.body.replaceChildren();
    return openCorrection([street], {
      CorrectRequest: { correctRequest: { __typename: 'CorrectRequestPayload', request: null, problems: [] } },
      RequestPage: { viewer: { __typename: 'Viewer', now: '2026-11-21T03:00:00Z' }, node: null },
    });
  };
  await openCorrection([street]);
  const user = userEvent.setup();
  expect(screen.queryByText('前回入力した内容を復元しました')).toBeNull();
  await user.clear(await theBox());
  await user.type(await theBox(), '八重洲2-8-9');
  await reload();
  expect(await theBox()).toHaveProperty('value', '八重洲2-8-9');
  expect(screen.getByText('前回入力した内容を復元しました')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '入力内容を消して、元の内容に戻す' }));
  expect(await theBox()).toHaveProperty('value', '八重洲2-8-1');
  expect(screen.queryByText('前回入力した内容を復元しました')).toBeNull();
  expect(localStorage.getItem('shomei.draft.corr_1')).toBeNull();

  await user.type(await theBox(), '5');
  const sent = await reload();
  await user.click(await screen.findByRole('button', { name: '訂正して送信する' }));
  await screen.findByRole('heading', { name: '利用者確認が必要です' });
  expect(sent.find(({ operationName }) => operationName === 'CorrectRequest')?.variables).toMatchObject({
    input: { registration: { subscriber: { workplaceStreet: '八重洲2-8-15' } } },
  });
  expect(localStorage.getItem('shomei.draft.corr_1')).toBeNull();
});

it('forgets what was typed once the return is over', async () => {
  localStorage.setItem('shomei.draft.corr_1', '{}');
  serve({ PortalFrame: portalFrame, Correct: { node: { ...caseOf([]), status: 'REJECTED', corrections: [returnOf([])] } } });
  await open('/requests/req_1/correct');
  await screen.findByRole('heading', { name: 'この申請は、いま訂正できません' });
  expect(localStorage.getItem('shomei.draft.corr_1')).toBeNull();
});
