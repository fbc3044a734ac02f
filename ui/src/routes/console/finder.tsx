import { useLocation, useNavigate } from '@tanstack/react-router';
import { createContext, useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { normalise } from '../../form/normalise';
import { useWords } from '../../i18n/locale';
import { wholeQueue } from './queueViews';
import { fragmentOf, termIn } from './searchTerm';

/** A coupon's number that was asked for, and the how-many-th time: a number is money and stands in no address. */
export interface AskedCoupon {
  number: string;
  count: number;
}

/** Set by ConsoleFrame; the coupons page answers it. */
export const AskedCouponContext = createContext<AskedCoupon>({ number: '', count: 0 });

/** Two halves of eight, with a digit: no receipt number, serial or name looks like that. */
const coupon = /^[0-9A-Za-z]{8}-?[0-9A-Za-z]{8}$/;

/**
 * Finds from anywhere: by receipt number, serial, e-mail, name or coupon.
 * Ctrl-K or ⌘K leads here.
 */
export function Finder({ onCoupon }: { onCoupon: (number: string) => void }) {
  const q = termIn(useLocation().hash);
  // What was searched for stands in the box until it is something else.
  return <FinderBox key={q} initial={q} onCoupon={onCoupon} />;
}

function FinderBox({ initial, onCoupon }: { initial: string; onCoupon: (number: string) => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(initial);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // A question that must be answered first keeps the focus.
      if (document.querySelector('[role=alertdialog]')) return;
      const box = document.getElementById('console-find');
      if (box instanceof HTMLInputElement) {
        box.focus();
        box.select();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const find = () => {
    const { value: number } = normalise('coupon', text);
    if (coupon.test(number) && /\d/.test(number)) {
      setText('');
      onCoupon(number);
      void navigate({ to: '/console/coupons' });
      return;
    }
    void navigate({ to: '/console', search: wholeQueue, hash: fragmentOf(text.trim()) });
  };
  return (
    <form
      role="search"
      className="flex w-full gap-2 sm:w-auto sm:max-w-md sm:flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <input
        id="console-find"
        type="search"
        autoComplete="off"
        aria-label={t('find.label')}
        aria-keyshortcuts="Control+K Meta+K"
        placeholder={t('find.hint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="control min-h-10 min-w-0 flex-1 py-1"
      />
      <Button type="submit" size="small" className="min-h-10 shrink-0">
        {t('queue.searchDo')}
      </Button>
    </form>
  );
}
