import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';
import { lastPlace, nextUnclaimed } from './queuePlace';
import { fragmentOf } from './searchTerm';
import { KeyHelp, useKeysOn, useSingleKeys, type Listed } from './singleKeys';

const listed: Listed = [
  { keys: ['c'], text: 'caseKeys.c' },
  { keys: ['j'], text: 'caseKeys.j' },
  { keys: ['t'], text: 'caseKeys.t' },
  { keys: ['p'], text: 'caseKeys.p' },
  { keys: ['a'], text: 'caseKeys.a' },
  { keys: ['n'], text: 'caseKeys.n' },
  { keys: ['b'], text: 'caseKeys.b' },
  { keys: ['/', 'Ctrl+K'], text: 'keys.search' },
  { keys: ['?'], text: 'keys.help' },
];

/** Does what the button does that names the key in data-keys; false where there is none now. */
function press(key: string): boolean {
  const button = document.querySelector<HTMLElement>(`main [data-keys~="${key}"]`);
  button?.click();
  return button !== null;
}

/** Chooses 問題なし in the form of a check and goes on to where it was looked up; recording it is another key. */
function pass(): boolean {
  const form = document.querySelector<HTMLFormElement>('main form[data-check]');
  const passed = form?.querySelector<HTMLInputElement>('input[type=radio][value=PASS]');
  if (!form || !passed) return false;
  passed.click();
  form.querySelector<HTMLInputElement>('input:not([type=radio])')?.focus();
  return true;
}

/** The way out of a case, back and on, and its keys: each does what can be pressed, and no more. */
export function CaseWay({ requestId }: { requestId: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const back = lastPlace();
  const next = nextUnclaimed(requestId);
  const [keysOn, turnKeys] = useKeysOn();
  const [help, setHelp] = useState(false);
  const [said, setSaid] = useState('');
  const tell = (done: boolean) => setSaid(done ? '' : t('caseKeys.nothing'));
  useSingleKeys(keysOn, {
    c: () => tell(press('c')),
    j: () => tell(press('j')),
    t: () => tell(press('t')),
    a: () => tell(press('a')),
    p: () => tell(pass()),
    n: () => {
      tell(next !== undefined);
      if (next) void navigate({ to: '/console/requests/$requestId', params: { requestId: next } });
    },
    b: () => void navigate({ to: '/console', search: back.search, hash: fragmentOf(back.q) }),
    '/': () => document.getElementById('console-find')?.focus(),
    '?': () => setHelp(true),
  });
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <Link to="/console" search={back.search} hash={fragmentOf(back.q)}>
        {t('case.back')}
      </Link>
      {next ? (
        <Link to="/console/requests/$requestId" params={{ requestId: next }}>
          {t('caseKeys.next')}
        </Link>
      ) : null}
      <p role="status" className="text-quiet empty:hidden">
        {said}
      </p>
      <Button size="small" look="quiet" className="ml-auto" aria-keyshortcuts={keysOn ? '?' : undefined} onClick={() => setHelp(true)}>
        {t('keys.open')}
      </Button>
      <KeyHelp open={help} onClose={() => setHelp(false)} listed={listed} on={keysOn} onTurn={turnKeys} />
    </div>
  );
}
