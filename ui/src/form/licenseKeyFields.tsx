import { useFormContext } from 'react-hook-form';
import { TextField } from '../components/field';
import { SecretField } from '../components/secretField';
import { useWords } from '../i18n/locale';
import type { Application } from './application';
import { errorText } from './formError';
import { normalise } from './normalise';
import { afterPress } from './press';

/** 登録ID and its password, from the sheet of a licence key. */
export function LicenseKeyFields() {
  const words = useWords();
  const { t } = words;
  const { register, getFieldState, formState, setValue } = useFormContext<Application>();
  const licenseId = register('licenseId');
  return (
    <>
      <TextField
        {...licenseId}
        id="licenseId"
        label={t('license.licenseId')}
        support={t('license.licenseIdSupport')}
        required
        width="half"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="font-mono"
        error={errorText(words, getFieldState('licenseId', formState).error)}
        onBlur={(event) => {
          const typed = event.target.value;
          afterPress(() => setValue('licenseId', normalise('license', typed).value, { shouldDirty: true }));
          void licenseId.onBlur(event);
        }}
      />
      <SecretField
        {...register('licensePassword')}
        id="licensePassword"
        label={t('apply.licensePassword')}
        support={t('license.licensePasswordSupport')}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errorText(words, getFieldState('licensePassword', formState).error)}
      />
    </>
  );
}
