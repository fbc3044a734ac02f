import { useState, type ComponentProps } from 'react';
import { useWords } from '../i18n/locale';
import { Button } from './button';
import { Field, type FieldProps } from './field';

type SecretProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>;

/** A passphrase or password, hidden until asked to be shown; pasting is welcome. */
export function SecretField({ id, label, support, required, error, note, ...input }: SecretProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ id, label, support, required, error, note }}>
      {(aria) => (
        <div className="flex flex-wrap items-center gap-3">
          <input
            {...input}
            {...aria}
            type={shown ? 'text' : 'password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className="control min-w-0 flex-1 font-mono sm:max-w-96"
          />
          <Button
            aria-controls={id}
            aria-label={shown ? t('secret.hide', { label }) : t('secret.show', { label })}
            onClick={() => setShown(!shown)}
          >
            {shown ? t('secret.hideShort') : t('secret.showShort')}
          </Button>
        </div>
      )}
    </Field>
  );
}
