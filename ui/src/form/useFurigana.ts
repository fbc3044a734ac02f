import { useRef, useState, type CompositionEvent, type FormEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../i18n/locale';
import type { Application } from './application';
import type { FieldPath, RegistrationPath } from './field';
import { furiganaOf, observe, readingOf, type Furigana, type InputEvent } from './furigana';
import type { Follow } from './registrationField';

interface Furiganas {
  /** For the field whose words are typed. */
  source: { follow: Follow };
  /** For the field of their kana. */
  target: { follow: Follow; notice: string | undefined };
}

/**
 * Fills the kana field `to` with the reading that the IME showed in another
 * field, while nobody wrote anything else there: only when it is empty or holds
 * what was filled.
 */
export function useFurigana(to: RegistrationPath): Furiganas {
  const { t } = useWords();
  const form = useFormContext<Application>();
  const known = useRef<Furigana>(undefined);
  const filled = useRef('');
  const [told, setTold] = useState(false);
  const target: FieldPath = `registration.${to}`;

  const happen = (event: InputEvent) => {
    known.current = observe(known.current ?? furiganaOf(event.type === 'start' ? event.value : ''), event);
    const standing = form.getValues(target);
    if (standing !== '' && standing !== filled.current) return;
    const reading = readingOf(known.current) ?? '';
    if (reading !== standing) form.setValue(target, reading, { shouldDirty: true });
    filled.current = reading;
    // Told once the word stands, not with each key.
    if (event.type === 'update' || event.type === 'start') return;
    setTold(reading !== '');
    if (form.getFieldState(target).error) void form.trigger(target);
  };

  return {
    source: {
      follow: {
        onCompositionStart: ({ currentTarget, data }: CompositionEvent<HTMLInputElement>) => {
          const { value, selectionStart } = currentTarget;
          happen({ type: 'start', value, data, at: selectionStart ?? value.length });
        },
        onCompositionUpdate: ({ data }: CompositionEvent<HTMLInputElement>) => happen({ type: 'update', data }),
        onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) =>
          happen({ type: 'end', value: currentTarget.value }),
        onInput: ({ currentTarget }: FormEvent<HTMLInputElement>) =>
          happen({ type: 'input', value: currentTarget.value }),
      },
    },
    target: { follow: { onInput: () => setTold(false) }, notice: told ? t('apply.kanaFilled') : undefined },
  };
}
