import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { Checkbox, RadioGroup } from '../../components/choice';
import { Group, Pair, SelectField } from '../../components/field';
import type { Application } from '../../form/application';
import { errorText } from '../../form/formError';
import { controlId } from '../../form/placed';
import { prefectures } from '../../form/prefecture';
import { RegistrationField } from '../../form/registrationField';
import { useWords } from '../../i18n/locale';
import { OrganizationName, ProxyName, SubscriberName } from './applyNames';
import { useApply } from './applyState';
import { PostalCodeField } from './postalCode';
import { FixedFields } from './renewFixed';

/** 所属組織情報 */
export function OrganizationFields() {
  const { t } = useWords();
  const { certificateId } = useApply();
  const renewing = certificateId !== undefined;
  return (
    <Group title={t('group.organization')} lead={t('group.organizationLead')}>
      {renewing ? <FixedFields group="organization" /> : <OrganizationName />}
      <RegistrationField
        path="organization.corporateNumber"
        support="support.corporateNumber"
        width="half"
        inputMode="numeric"
      />
      {renewing ? null : (
        <RegistrationField
          path="organization.tdbCompanyCode"
          support="support.tdbCompanyCode"
          width="short"
          inputMode="numeric"
        />
      )}
      <RegistrationField path="organization.headOfficeAddress" support="support.headOfficeAddress" />
      <RegistrationField
        path="organization.mainPhoneNumber"
        support="support.mainPhoneNumber"
        width="half"
        inputMode="tel"
      />
      <Pair>
        <RegistrationField path="organization.representativeFamilyName" />
        <RegistrationField path="organization.representativeGivenName" />
      </Pair>
    </Group>
  );
}

/** お客様情報 */
export function SubscriberFields() {
  const { t } = useWords();
  const { certificateId } = useApply();
  return (
    <Group title={t('group.subscriber')} lead={t('group.subscriberLead')}>
      {certificateId === undefined ? (
        <div className="space-y-5">
          <SubscriberName />
          <p className="text-sm text-quiet">{t('support.onePartName')}</p>
        </div>
      ) : (
        <FixedFields group="subscriber" />
      )}
      <RegistrationField path="subscriber.email" support="support.email" autoComplete="email" inputMode="email" />
      <DepartmentField />
      <RegistrationField path="subscriber.jobTitle" support="support.jobTitle" autoComplete="organization-title" />
      <RegistrationField path="subscriber.jobTitleLatin" support="support.jobTitleLatin" />
      <WorkplaceFields />
    </Group>
  );
}

/** 部署, or the deliberate answer that there is none. */
export function DepartmentField() {
  const { t } = useWords();
  const { control } = useFormContext<Application>();
  const none = useWatch({ control, name: 'noDepartment' });
  return (
    <div>
      {none ? null : <RegistrationField path="subscriber.department" support="support.department" />}
      <Controller
        control={control}
        name="noDepartment"
        render={({ field }) => (
          <Checkbox id="noDepartment" checked={field.value} onChange={field.onChange}>
            {t('apply.noDepartment')}
          </Checkbox>
        )}
      />
    </div>
  );
}

/** 都道府県, one of the 47. */
export function PrefectureField() {
  const words = useWords();
  const form = useFormContext<Application>();
  const name = 'registration.subscriber.workplacePrefecture';
  return (
    <SelectField
      {...form.register(name)}
      id={controlId(name)}
      label={words.t('subscriber.workplacePrefecture')}
      required
      autoComplete="address-level1"
      error={errorText(words, form.getFieldState(name, form.formState).error)}
    >
      <option value="">{words.t('apply.choose')}</option>
      {prefectures.map((prefecture) => (
        <option key={prefecture} value={prefecture}>
          {prefecture}
        </option>
      ))}
    </SelectField>
  );
}

function WorkplaceFields() {
  return (
    <>
      <PostalCodeField />
      <PrefectureField />
      <RegistrationField path="subscriber.workplaceCity" support="support.city" autoComplete="address-level2" />
      <RegistrationField path="subscriber.workplaceStreet" support="support.street" autoComplete="address-line1" />
      <RegistrationField path="subscriber.workplaceBuilding" support="support.building" autoComplete="address-line2" />
      <RegistrationField
        path="subscriber.workplacePhoneNumber"
        support="support.phone"
        width="half"
        inputMode="tel"
        autoComplete="tel-national"
      />
    </>
  );
}

/** 代理担当者様情報 */
export function ProxyFields() {
  const words = useWords();
  const { t } = words;
  const form = useFormContext<Application>();
  const choice = useWatch({ control: form.control, name: 'proxyChoice' });
  return (
    <Group title={t('group.proxy')} lead={t('group.proxyLead')}>
      <Controller
        control={form.control}
        name="proxyChoice"
        render={({ field, fieldState }) => (
          <RadioGroup
            id="proxyChoice"
            label={t('apply.proxyChoice')}
            required
            value={field.value}
            onChange={field.onChange}
            error={errorText(words, fieldState.error)}
            options={[
              { value: 'enter', label: t('apply.proxyEnter') },
              { value: 'none', label: t('apply.proxyNone') },
            ]}
          />
        )}
      />
      {choice === 'enter' ? (
        <>
          <ProxyName />
          <RegistrationField path="proxy.department" />
          <RegistrationField path="proxy.phoneNumber" support="support.phone" width="half" inputMode="tel" />
        </>
      ) : null}
    </Group>
  );
}
