import { useEffect, useRef } from 'react';
import { Field } from '../../components/field';
import { useWords } from '../../i18n/locale';

interface SecondFactorFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** It came where one was typing, and takes the focus. */
  focused?: boolean;
}

/** A one-time password or a recovery code: the server tells them apart. */
export function SecondFactorField({ value, onChange, focused = false }: SecondFactorFieldProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  return (
    <Field id="secondFactor" label={t('signIn.second')} support={t('signIn.secondSupport')}>
      {(aria) => (
        <input
          {...aria}
          ref={input}
          type="text"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="control max-w-64 font-mono"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
