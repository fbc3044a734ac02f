import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldError, FieldNote, Requirement } from '../components/field';
import { useWords } from '../i18n/locale';
import type { Application } from './application';
import { halfWidth, isDash } from './character';
import { errorText } from './formError';

const half = 8;

/** A coupon number without width, dashes and spaces; what else was typed stays, to be seen. */
function bare(text: string): string {
  return [...halfWidth(text)]
    .filter((c) => !isDash(c) && !/^\p{White_Space}$/u.test(c))
    .join('')
    .toUpperCase();
}

/**
 * クーポン番号 in two boxes of eight. Either takes a whole number at once, typed or
 * pasted, in any width and with any dash or space; the caret goes on and back by
 * itself. The form holds both with a hyphen between.
 */
export function CouponField() {
  const words = useWords();
  const { t } = words;
  const { control, setValue, getFieldState, formState, trigger } = useFormContext<Application>();
  const whole = useWatch({ control, name: 'couponNumber' });
  const dash = whole.indexOf('-');
  const halves = dash < 0 ? [whole, ''] : [whole.slice(0, dash), whole.slice(dash + 1)];
  // An IME's text is not touched before it is confirmed.
  const [composing, setComposing] = useState<{ box: number; text: string }>();
  const [note, setNote] = useState<string>();
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const error = errorText(words, getFieldState('couponNumber', formState).error);

  const go = (box: number) => {
    const input = boxes.current[box];
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  };
  const write = (first: string, second: string) =>
    setValue('couponNumber', first === '' && second === '' ? '' : `${first}-${second}`, { shouldDirty: true });

  const take = (box: number, typed: string) => {
    const text = bare(typed);
    const [first = '', second = ''] = halves;
    setNote(halfWidth(typed) === typed ? undefined : t('changed.HALF_WIDTH'));
    if (box === 1 && text.length < 2 * half) return write(first, text);
    if (text.length < half) return write(text, second);
    const rest = text.slice(half);
    // A key too many in a full box does not cost what stands in the other.
    write(text.slice(0, half), rest === '' || (second !== '' && rest.length < half) ? second : rest);
    go(1);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    if (bare(text).length <= half) return;
    // A whole number replaces what stands in either box.
    event.preventDefault();
    take(0, text);
    setNote(t('coupon.spread'));
  };
  const back = (box: number, event: KeyboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (box !== 1 || event.key !== 'Backspace' || selectionStart !== 0 || selectionEnd !== 0) return;
    event.preventDefault();
    go(0);
  };

  const described = ['couponNumber-support', note && 'couponNumber-note', error && 'couponNumber-error']
    .filter(Boolean)
    .join(' ');
  return (
    <div
      role="group"
      id="couponNumber"
      aria-labelledby="couponNumber-label"
      aria-describedby="couponNumber-support"
    >
      <p id="couponNumber-label" className="font-bold">
        {t('apply.coupon')}
        <Requirement required />
      </p>
      <p id="couponNumber-support" className="text-sm text-quiet">
        {t('support.coupon')}
      </p>
      <div className="mt-1.5 flex items-center gap-2">
        {[0, 1].map((box) => (
          <span key={box} className="contents">
            {box === 1 ? <span aria-hidden="true">-</span> : null}
            <input
              ref={(input) => {
                boxes.current[box] = input;
              }}
              type="text"
              value={composing?.box === box ? composing.text : halves[box]}
              onChange={({ target }) =>
                composing ? setComposing({ box, text: target.value }) : take(box, target.value)
              }
              onCompositionStart={({ currentTarget }) => setComposing({ box, text: currentTarget.value })}
              onCompositionEnd={({ currentTarget }) => {
                setComposing(undefined);
                take(box, currentTarget.value);
              }}
              onPaste={paste}
              onKeyDown={(event) => back(box, event)}
              onBlur={({ relatedTarget }) => {
                if (whole !== '' && !boxes.current.some((each) => each === relatedTarget)) void trigger('couponNumber');
              }}
              aria-label={box === 0 ? t('coupon.first') : t('coupon.second')}
              aria-describedby={described}
              aria-invalid={error ? true : undefined}
              aria-required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="control w-36 min-w-0 font-mono"
            />
          </span>
        ))}
      </div>
      <FieldNote id="couponNumber" note={note} />
      <FieldError id="couponNumber" error={error} />
    </div>
  );
}
