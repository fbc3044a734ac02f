import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { caseOf, check, consoleFrame } from '../../testing/case';
import { open, problem, serve } from '../../testing/render';

const recorded = (problems: ReturnType<typeof problem>[] = []) => ({
  recordCall: { __typename: 'RecordCallPayload', request: { __typename: 'Request', id: 'req_1', status: 'IN_REVIEW' }, problems },
});

async function openCall(request: ReturnType<typeof caseOf>, answer: object) {
  const sent = serve({ ConsoleFrame: consoleFrame, Case: () => ({ viewer: consoleFrame.viewer, node: request }), RecordCall: answer });
  await open('/console/requests/req_1');
  await screen.findByRole('heading', { name: '案件' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '電話確認の結果を記録する' }));
  return { sent, user };
}

const all = [check('TELEPHONE_VERIFIED'), check('EMPLOYMENT_CONFIRMED'), check('NAMES_AGREE')];

it('logs a call that settles more than one check, and goes on to what is left', async () => {
  const { sent, user } = await openCall(caseOf(all), recorded());
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^かけた番号/ }));
  // Nothing is chosen beforehand, and nothing is sent before all is there.
  await user.click(screen.getByRole('button', { name: '架電を記録する' }));
  expect(screen.getAllByText('選んでください。').length).toBe(2);
  expect(sent.some(({ operationName }) => operationName === 'RecordCall')).toBe(false);
  await user.type(screen.getByRole('textbox', { name: /^かけた番号/ }), '０３－３２７１－７０１１');
  await user.click(screen.getByRole('radio', { name: '公式サイト' }));
  await user.click(screen.getByRole('radio', { name: '確認できた' }));
  await user.type(screen.getByRole('textbox', { name: /^応対された方/ }), '総務部 佐藤様');
  const also = within(screen.getByRole('group', { name: '同じ電話で確認できたこと' }));
  expect(also.getAllByRole('checkbox').length).toBe(1);
  await user.click(also.getByRole('checkbox', { name: '在籍確認' }));
  await user.click(screen.getByRole('button', { name: '架電を記録する' }));
  await waitFor(() =>
    expect(sent.find(({ operationName }) => operationName === 'RecordCall')?.variables['input']).toEqual({
      requestId: 'req_1',
      registrationVersion: 1,
      number: '０３－３２７１－７０１１',
      numberSource: 'OFFICIAL_SITE',
      outcome: 'CONFIRMED',
      answeredBy: '総務部 佐藤様',
      note: '',
      callBackAt: null,
      also: ['EMPLOYMENT_CONFIRMED'],
    }),
  );
  expect(await screen.findByRole('textbox', { name: /^確認先/ })).toBeTruthy();
}, 20_000);

it('says that the declared number proves nothing, and keeps what was typed when refused', async () => {
  const { user } = await openCall(caseOf(all), recorded([problem('BAD_PHONE_NUMBER', 'number')]));
  await user.type(screen.getByRole('textbox', { name: /^かけた番号/ }), '110');
  await user.click(screen.getByRole('radio', { name: /^今回の申告/ }));
  await user.click(screen.getByRole('radio', { name: '確認できた' }));
  expect(screen.getByText(/電話確認の根拠になりません/)).toBeTruthy();
  expect(screen.queryByRole('group', { name: '同じ電話で確認できたこと' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: /^応対された方/ }), '代表窓口');
  await user.click(screen.getByRole('button', { name: '架電を記録する' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^かけた番号/ }).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByRole('textbox', { name: /^応対された方/ })).toHaveProperty('value', '代表窓口');
}, 20_000);

it('offers the previous registration where there is one, and tells a declared number apart', async () => {
  const registered = { __typename: 'EarlierRegistration', registration: { __typename: 'Registration', id: 'reg_0', version: 1, declaredAt: '2025-11-20T04:30:00Z' }, differences: [] };
  const corrected = await openCall(caseOf(all, { earlierRegistrations: [{ ...registered, origin: 'BEFORE_CORRECTION' }] }), recorded());
  expect(screen.queryByRole('radio', { name: '前回の審査で確認した登録' })).toBeNull();
  const same = '申告された番号と同じです。資料でも同じか確かめてください。';
  const number = screen.getByRole('textbox', { name: /^かけた番号/ });
  await corrected.user.type(number, '０３－３２７１－７０１');
  expect(screen.queryByText(same)).toBeNull();
  await corrected.user.type(number, '１');
  expect(screen.getByText(same)).toBeTruthy();
  // Of the declared number as such, the other text tells more.
  await corrected.user.click(screen.getByRole('radio', { name: /^今回の申告/ }));
  expect(screen.queryByText(same)).toBeNull();
}, 20_000);

it('says at the source that the number is not of the previous registration', async () => {
  const earlier = {
    __typename: 'EarlierRegistration', origin: 'FOLLOWED', differences: [],
    registration: { __typename: 'Registration', id: 'reg_0', version: 1, declaredAt: '2025-11-20T04:30:00Z' },
  };
  const { user } = await openCall(caseOf(all, { kind: 'RENEWAL', follows: null, earlierRegistrations: [earlier] }), recorded([problem('BAD_VALUE', 'numberSource')]));
  await user.type(screen.getByRole('textbox', { name: /^かけた番号/ }), '0312345678');
  await user.click(screen.getByRole('radio', { name: '前回の審査で確認した登録' }));
  await user.click(screen.getByRole('radio', { name: '確認できた' }));
  await user.type(screen.getByRole('textbox', { name: /^応対された方/ }), '代表窓口');
  await user.click(screen.getByRole('button', { name: '架電を記録する' }));
  expect(await within(screen.getByRole('radiogroup', { name: /番号を見つけた資料/ })).findByText('選択肢のうちから選んでください。')).toBeTruthy();
}, 20_000);

it('shows the log and the notes, the latest first', async () => {
  const by = { __typename: 'Staff', id: 'staf_1', name: '見本 花子' };
  const call = {
    __typename: 'Call', id: 'call_1', registrationVersion: 1, number: '0332717011', numberSource: 'DIRECTORY',
    outcome: 'CALL_BACK', answeredBy: '受付', note: '担当者は外出中', calledAt: '2026-11-21T03:00:00Z', callBackAt: '2026-11-24T01:00:00Z', by,
  };
  await openCall(
    caseOf(all, {
      calls: [call],
      notes: [{ __typename: 'CaseNote', id: 'note_1', text: '月曜に\n折り返し', at: '2026-11-21T03:00:00Z', by }],
    }),
    recorded(),
  );
  const log = within(screen.getByRole('heading', { name: '架電記録' }).closest('section') ?? document.body);
  expect(log.getByText('03-3271-7011')).toBeTruthy();
  expect(log.getByText(/^折り返し 2026/)).toBeTruthy();
  const notes = within(screen.getByRole('heading', { name: '引き継ぎメモ' }).closest('section') ?? document.body);
  expect(notes.getByText(/月曜に/)).toBeTruthy();
});
