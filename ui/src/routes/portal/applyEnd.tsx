import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { Banner } from '../../components/banner';
import { Checkbox, RadioGroup } from '../../components/choice';
import { Group } from '../../components/field';
import { SecretField } from '../../components/secretField';
import type { Application } from '../../form/application';
import { CouponField } from '../../form/couponField';
import { errorText } from '../../form/formError';
import { LicenseKeyFields } from '../../form/licenseKeyFields';
import { PassphraseStrength } from '../../form/passphraseStrength';
import { useWords } from '../../i18n/locale';
import { useApply, type Agreement } from './applyState';
import { TermsText } from './termsText';

/** クーポン, or ライセンス・キー: what the product's policy wants, and the choice where it takes either. */
export function EntitlementFields() {
  const words = useWords();
  const { t, duration } = words;
  const { product, ways } = useApply();
  const { control } = useFormContext<Application>();
  const way = useWatch({ control, name: 'entitlement' });
  const window = product.provisionalWindowSeconds;
  const lead = way === 'COUPON' ? 'group.couponLead' : 'group.licenseLead';
  return (
    <Group
      title={t(ways.length > 1 ? 'group.entitlement' : `entitledBy.${way}`)}
      lead={window > 0 ? t(lead, { window: duration(window) }) : t(`${lead}AtOnce`)}
    >
      {ways.length > 1 ? (
        <Controller
          control={control}
          name="entitlement"
          render={({ field }) => (
            <RadioGroup
              id="entitlement"
              label={t('apply.entitlement')}
              required
              value={field.value}
              onChange={field.onChange}
              options={ways.map((value) => ({ value, label: t(`entitledBy.${value}`) }))}
            />
          )}
        />
      ) : null}
      {way === 'COUPON' ? <CouponField /> : <LicenseKeyFields />}
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
      <div>
        <SecretField
          {...form.register('applicationPassphrase')}
          id="applicationPassphrase"
          label={t('apply.passphrase')}
          support={t('support.passphrase')}
          required
          autoComplete="new-password"
          error={errorText(words, form.getFieldState('applicationPassphrase', form.formState).error)}
        />
        <PassphraseStrength />
      </div>
    </Group>
  );
}

/** Consent to the texts in force. */
export function AgreementFields() {
  const { t } = useWords();
  const { product, revised } = useApply();
  return (
    <Group title={t('group.agreement')} lead={t('group.agreementLead')}>
      <div className="space-y-2">
        <AgreementField name="agreedTerms" agreement={product.terms} revised={revised.has('terms')} />
        <AgreementField
          name="agreedPrivacy"
          agreement={product.privacyNotice}
          revised={revised.has('privacyNotice')}
        />
      </div>
    </Group>
  );
}

interface AgreementFieldProps {
  name: 'agreedTerms' | 'agreedPrivacy';
  agreement: Agreement;
  /** A newer version came into force while the form was open. */
  revised: boolean;
}

function AgreementField({ name, agreement, revised }: AgreementFieldProps) {
  const words = useWords();
  const { control } = useFormContext<Application>();
  return (
    <div>
      {revised ? <Revised agreement={agreement} /> : null}
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

/** The text that came into force while the form was open, to be read here. */
function Revised({ agreement: { id, title, version, publishedAt } }: { agreement: Agreement }) {
  const { t, date } = useWords();
  return (
    <Banner tone="warn" live title={t('apply.revised', { title, version, date: date(publishedAt) })}>
      <TermsText id={id} title={title} />
    </Banner>
  );
}
