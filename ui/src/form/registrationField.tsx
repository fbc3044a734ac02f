import { useState, type ComponentProps, type HTMLInputAutoCompleteAttribute } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField, type Width } from '../components/field';
import type { MessageKey } from '../i18n/catalogue';
import { useWords } from '../i18n/locale';
import type { Application } from './application';
import { specOf, type FieldPath, type RegistrationPath } from './field';
import { errorText } from './formError';
import { PermittedList } from './permittedList';
import { controlId } from './placed';
import type { Change } from './rule';
import { judge, type Verdict } from './verdict';

const told: Record<Change, MessageKey> = {
  TRIMMED: 'changed.TRIMMED',
  HALF_WIDTH: 'changed.HALF_WIDTH',
  FULL_WIDTH_KATAKANA: 'changed.FULL_WIDTH_KATAKANA',
  DIGITS_ONLY: 'changed.DIGITS_ONLY',
  LOWER_CASE_DOMAIN: 'changed.LOWER_CASE_DOMAIN',
  PLAIN_LATIN: 'changed.PLAIN_LATIN',
  NONE: 'changed.NONE',
};

interface Normalising {
  /** Call when the field is left. */
  settle: () => void;
  /** What was changed, in words. */
  note: string | undefined;
}

/** Brings a field to its canonical spelling when it is left, and tells what was changed. */
function useNormalising(path: FieldPath, verdictOf: (typed: string) => Verdict): Normalising {
  const { t } = useWords();
  const { control, getValues, setValue, trigger } = useFormContext<Application>();
  const standing = useWatch({ control, name: path });
  // Told of one text; what stands there afterwards has its own story.
  const [made, setMade] = useState<{ text: string; changes: readonly Change[] }>({ text: '', changes: [] });
  const settle = () => {
    const typed = String(getValues(path));
    const { value, changes } = typed.trim() === '' ? { value: '', changes: [] } : verdictOf(typed);
    // A text that says that there is none (なし) stays to be read; the server stores no value.
    if (value !== null && value !== typed) setValue(path, value, { shouldDirty: true });
    // Left again as it was: what was told of it still holds.
    if (typed !== made.text) setMade({ text: value ?? typed, changes });
    // An empty field may still be on somebody's way; it is told of at the end.
    if (value !== '') void trigger(path);
  };
  const note =
    made.changes.length === 0 || made.text !== standing
      ? undefined
      : made.changes.map((change) => t(told[change])).join(t('changed.and'));
  return { settle, note };
}

interface RegistrationFieldProps {
  path: RegistrationPath;
  support?: MessageKey;
  width?: Width;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  /** Overrides the spec where another answer makes it unnecessary. */
  required?: boolean;
  readOnly?: boolean;
  /** What else the page did with the field, in words; what normalising changed is told first. */
  notice?: string | undefined;
  /** Who else follows what happens in the field. */
  follow?: Follow;
}

/** Handlers beside those of the form, which reads a field when it changes and when it is left. */
export type Follow = Pick<
  ComponentProps<'input'>,
  'onCompositionStart' | 'onCompositionUpdate' | 'onCompositionEnd' | 'onInput'
>;

/** One line of the registration. */
export function RegistrationField({ path, support, required, notice, follow, ...input }: RegistrationFieldProps) {
  const words = useWords();
  const form = useFormContext<Application>();
  const spec = specOf(path);
  const name: FieldPath = `registration.${path}`;
  const { settle, note } = useNormalising(name, (typed) => judge(spec, typed));
  return (
    <div>
      <TextField
        {...input}
        {...follow}
        {...form.register(name, { onBlur: settle })}
        id={controlId(name)}
        label={words.t(path)}
        support={support && words.t(support)}
        required={required ?? spec.required}
        error={errorText(words, form.getFieldState(name, form.formState).error)}
        note={note ?? notice}
      />
      {spec.kind === 'latin' ? <PermittedList label={words.t(path)} /> : null}
    </div>
  );
}
