import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/choice';
import { Dialog } from '../../components/dialog';
import { useWords } from '../../i18n/locale';

/** What keys do to the row that has the focus, or to the list. */
export interface KeyActs {
  move: (step: 1 | -1) => void;
  open: () => void;
  claim: () => void;
  next: () => void;
  select: () => void;
  search: () => void;
  show: () => void;
  help: () => void;
}

const acts: Record<string, (acts: KeyActs) => void> = {
  j: (a) => a.move(1),
  k: (a) => a.move(-1),
  o: (a) => a.open(),
  c: (a) => a.claim(),
  n: (a) => a.next(),
  x: (a) => a.select(),
  u: (a) => a.show(),
  '/': (a) => a.search(),
  '?': (a) => a.help(),
};

const storageKey = 'shomei.queueKeys';

/** Whether single keys act in this browser: so it is until somebody turns them off, who dictates or hits keys unmeant. */
export function useKeysOn(): [on: boolean, turn: (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(storageKey) !== 'off';
    } catch {
      return true;
    }
  });
  const turn = (next: boolean) => {
    setOn(next);
    try {
      if (next) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, 'off');
    } catch {
      // Not remembered; it holds for this page all the same.
    }
  };
  return [on, turn];
}

/** Whether a key is text for somebody: a field, a list that is searched by typing, or an IME that composes. */
function typing(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input:not([type=checkbox]), textarea, select, [role=listbox]') !== null;
}

/** Single keys for the queue, if they are on. They rest while somebody types, holds a modifier, or must answer a dialog first. */
export function useQueueKeys(on: boolean, keys: KeyActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
    if (document.querySelector('[role=alertdialog], [role=dialog]')) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act(keys);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const listed = [
  { keys: ['j'], text: 'queueKeys.j' },
  { keys: ['k'], text: 'queueKeys.k' },
  { keys: ['Enter', 'o'], text: 'queueKeys.o' },
  { keys: ['c'], text: 'queueKeys.c' },
  { keys: ['n'], text: 'queueKeys.n' },
  { keys: ['x'], text: 'queueKeys.x' },
  { keys: ['u'], text: 'queueKeys.u' },
  { keys: ['/', 'Ctrl+K'], text: 'queueKeys.slash' },
  { keys: ['?'], text: 'queueKeys.help' },
] as const;

interface KeyHelpProps {
  open: boolean;
  onClose: () => void;
  /** Whether single keys act. */
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** What the keys do, and the switch that turns the single ones off. */
export function KeyHelp({ open, onClose, on, onTurn }: KeyHelpProps) {
  const { t } = useWords();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('queueKeys.title')}
      actions={<Button onClick={onClose}>{t('queueKeys.close')}</Button>}
    >
      <Checkbox id="queue-keys-on" checked={on} onChange={onTurn}>
        {t('queueKeys.on')}
      </Checkbox>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {listed.map(({ keys, text }) => (
          <div key={text} className="contents">
            <dt className="whitespace-nowrap">
              {keys.map((key, i) => (
                <span key={key}>
                  {i > 0 ? <span className="px-1 text-sm text-quiet">{t('queueKeys.or')}</span> : null}
                  <kbd className="rounded border border-edge bg-paper px-2 py-0.5 font-mono text-sm">{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-quiet">{t('queueKeys.note')}</p>
    </Dialog>
  );
}
