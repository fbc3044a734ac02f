import { useCallback, useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../components/button';
import { useWords } from '../i18n/locale';
import type { Application } from './application';
import { trim } from './character';
import type { FieldPath, RegistrationPath } from './field';
import { kana } from './kana';
import { useAfterPress } from './press';
import { RegistrationField } from './registrationField';
import { romanise } from './romanise';

/**
 * A name in latin letters with the spellings that its kana suggest. The first
 * is filled in while the field is empty or holds what was filled, and marked as
 * a suggestion; what the person writes or chooses stays.
 */
export function LatinField({ path, reading }: { path: RegistrationPath; reading: RegistrationPath }) {
  const { t } = useWords();
  const { control, watch, getValues, setValue, getFieldState, trigger } = useFormContext<Application>();
  const name: FieldPath = `registration.${path}`;
  const source: FieldPath = `registration.${reading}`;
  const standing = useWatch({ control, name });
  const spellings = spellingsOf(useWatch({ control, name: source })) ?? [];
  const filled = useRef('');
  const [suggested, setSuggested] = useState('');

  const write = useCallback(
    (spelling: string) => {
      setValue(name, spelling, { shouldDirty: true });
      if (getFieldState(name).error) void trigger(name);
    },
    [name, setValue, getFieldState, trigger],
  );

  useEffect(() => {
    const { unsubscribe } = watch((_, { name: changed }) => {
      const first = changed === source ? spellingsOf(getValues(source)) : undefined;
      const now = getValues(name);
      if (first === undefined || (now !== '' && now !== filled.current)) return;
      filled.current = first[0] ?? '';
      setSuggested(filled.current);
      if (filled.current !== now) write(filled.current);
    });
    return unsubscribe;
  }, [watch, getValues, name, source, write]);

  const choose = (spelling: string) => {
    filled.current = '';
    setSuggested('');
    write(spelling);
  };
  const offered = spellings.length === 1 && spellings[0] === standing ? [] : spellings;
  return (
    <div>
      <RegistrationField path={path} notice={suggested !== '' && suggested === standing ? t('apply.latinFilled') : undefined} />
      <Spellings label={t(path)} spellings={offered} standing={standing} choose={choose} />
    </div>
  );
}

interface SpellingsProps {
  label: string;
  spellings: readonly string[];
  standing: string;
  choose: (spelling: string) => void;
}

function Spellings({ label, spellings, standing, choose }: SpellingsProps) {
  const { t } = useWords();
  const offered = useAfterPress(spellings);
  if (offered.length === 0) return null;
  return (
    <div role="group" aria-label={t('apply.spellings', { label })} className="mt-2">
      <p aria-hidden="true" className="text-sm text-quiet">
        {t('apply.spellingsShort')}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {offered.map((spelling) => (
          <Button
            key={spelling}
            size="small"
            aria-pressed={spelling === standing}
            className="min-h-11 max-w-full break-all"
            onClick={() => choose(spelling)}
          >
            {spelling}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The spellings of what stands in a カナ field; undefined while it cannot be read, such as in a composition. */
function spellingsOf(typed: string): string[] | undefined {
  const { value, refusal } = kana(trim(typed));
  return refusal ? undefined : romanise(value);
}
