import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/choice';
import { Dialog } from '../../components/dialog';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';

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
  const field = 'input:not([type=checkbox], [type=radio]), textarea, select, [role=listbox]';
  return target.isContentEditable || target.closest(field) !== null;
}

/** Single keys and what they do, if they are on. They rest while somebody types, holds a modifier, or must answer a dialog first. */
export function useSingleKeys(on: boolean, acts: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
    if (document.querySelector('[role=alertdialog], [role=dialog]')) return;
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Keys, and the text that says what they do. */
export type Listed = readonly { keys: readonly string[]; text: MessageKey }[];

interface KeyHelpProps {
  open: boolean;
  onClose: () => void;
  listed: Listed;
  /** Whether single keys act. */
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** What the keys do, and the switch that turns the single ones off. */
export function KeyHelp({ open, onClose, listed, on, onTurn }: KeyHelpProps) {
  const { t } = useWords();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('keys.title')}
      actions={<Button onClick={onClose}>{t('keys.close')}</Button>}
    >
      <Checkbox id="keys-on" checked={on} onChange={onTurn}>
        {t('keys.on')}
      </Checkbox>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {listed.map(({ keys, text }) => (
          <div key={text} className="contents">
            <dt className="whitespace-nowrap">
              {keys.map((key, i) => (
                <span key={key}>
                  {i > 0 ? <span className="px-1 text-sm text-quiet">{t('keys.or')}</span> : null}
                  <kbd className="rounded border border-edge bg-paper px-2 py-0.5 font-mono text-sm">{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-quiet">{t('keys.note')}</p>
    </Dialog>
  );
}
