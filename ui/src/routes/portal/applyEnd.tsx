import { Controller, useFormContext } from 'react-hook-form';
import { Checkbox } from '../../components/choice';
import { Group, TextField } from '../../components/field';
import { SecretField } from '../../components/secretField';
import type { Application } from '../../form/application';
import { errorText } from '../../form/formError';
import { useNormalising } from '../../form/registrationField';
import { useWords } from '../../i18n/locale';
import { useApply, type Agreement } from './applyState';

/** クーポン */
export function EntitlementFields() {
  const words = useWords();
  const { t, duration } = words;
  const { product } = useApply();
  const form = useFormContext<Application>();
  const { settle, note } = useNormalising('couponNumber', 'coupon');
  return (
    <Group
      title={t('group.coupon')}
      lead={t('group.couponLead', { window: duration(product.provisionalWindowSeconds) })}
    >
      <TextField
        {...form.register('couponNumber', { onBlur: settle })}
        id="couponNumber"
        label={t('apply.coupon')}
        support={t('support.coupon')}
        required
        width="half"
        autoComplete="off"
        className="font-mono"
        error={errorText(words, form.getFieldState('couponNumber', form.formState).error)}
        note={note}
      />
    </Group>
  );
}

/** 申請パスワード */
export function PassphraseFields() {
  const words = useWords();
  const { t } = words;
  const form = useFormContext<Application>();
  return (
    <Group title={t('group.passphrase')} lead={t('group.passphraseLead')}>
      <SecretField
        {...form.register('applicationPassphrase')}
        id="applicationPassphrase"
        label={t('apply.passphrase')}
        support={t('support.passphrase')}
        required
        autoComplete="new-password"
        error={errorText(words, form.getFieldState('applicationPassphrase', form.formState).error)}
      />
    </Group>
  );
}

/** Consent to the texts in force. */
export function AgreementFields() {
  const { t } = useWords();
  const { product } = useApply();
  return (
    <Group title={t('group.agreement')} lead={t('group.agreementLead')}>
      <div className="space-y-2">
        <AgreementField name="agreedTerms" agreement={product.terms} />
        <AgreementField name="agreedPrivacy" agreement={product.privacyNotice} />
      </div>
    </Group>
  );
}

function AgreementField({ name, agreement }: { name: 'agreedTerms' | 'agreedPrivacy'; agreement: Agreement }) {
  const words = useWords();
  const { control } = useFormContext<Application>();
  return (
    <div>
      <Controller
        control={control}
        name={name}
        render={({ field, fieldState }) => (
          <Checkbox
            id={name}
            checked={field.value}
            onChange={field.onChange}
            error={errorText(words, fieldState.error)}
          >
            {words.t('apply.agree', { title: agreement.title, version: agreement.version })}
          </Checkbox>
        )}
      />
      <p className="pl-9 text-sm">
        <a href={`/terms/${agreement.id}`} target="_blank" rel="noopener">
          {words.t('apply.readInNewTab', { title: agreement.title })}
        </a>
      </p>
    </div>
  );
}
