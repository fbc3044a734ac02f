import type { ReactNode } from 'react';
import { Group, TextField } from '../../components/field';
import { SecretField } from '../../components/secretField';
import { useWords } from '../../i18n/locale';
import type { Offer } from './licenseOffer';
import { labelOf, type Box, type Faults, type Procedure, type Texts } from './licenseState';

interface LicenseFieldsProps {
  procedure: Procedure;
  product: Offer;
  texts: Texts;
  faults: Faults;
  change: (box: Box, text: string) => void;
  /** The field was left: what stands there is brought to its canonical spelling. */
  leave: (box: Box) => void;
}

/** ライセンス・キー情報, 登録情報, お客様の情報. */
export function LicenseFields({ procedure, product, texts, faults, change, leave }: LicenseFieldsProps) {
  const { t } = useWords();
  const label = product.secretLabel;
  const fieldOf = (box: Box, support: ReactNode) => ({
    id: box,
    label: t(labelOf(procedure, box)),
    support,
    required: true,
    value: texts[box],
    error: faults[box],
    onChange: (event: { target: { value: string } }) => change(box, event.target.value),
    onBlur: () => leave(box),
    autoCapitalize: 'none',
    spellCheck: false,
  });
  return (
    <>
      <Group title={t('license.groupKey')} lead={t('license.groupKeyLead')}>
        <TextField
          {...fieldOf('licenseId', t('license.licenseIdSupport'))}
          width="half"
          autoComplete="username"
          className="font-mono"
        />
        <SecretField
          {...fieldOf('licensePassword', t('license.licensePasswordSupport'))}
          autoComplete="current-password"
        />
      </Group>
      {procedure === 'REISSUE' ? (
        <Group title={t('license.groupRegistered')} lead={t('license.groupRegisteredLead')}>
          <TextField
            {...fieldOf('registeredEmail', t('license.registeredEmailSupport'))}
            inputMode="email"
            autoComplete="email"
          />
        </Group>
      ) : null}
      <Group title={t(procedure === 'NEW' ? 'license.groupNew' : 'license.groupReissue')}>
        <TextField {...fieldOf('commonName', t('license.commonNameSupport'))} autoComplete="nickname" />
        <TextField
          {...fieldOf('email', t(procedure === 'NEW' ? 'license.emailSupport' : 'license.newEmailSupport', { label }))}
          inputMode="email"
          autoComplete="email"
        />
      </Group>
    </>
  );
}

/** What pressing the button agrees to. */
export function Agreements({ product }: { product: Offer }) {
  const { t, rich } = useWords();
  const link = ({ id, title, version }: Offer['terms']) => (
    <a href={`/terms/${id}`} target="_blank" rel="noopener">
      {t('license.newTab', { title, version })}
    </a>
  );
  return (
    <Group title={t('license.groupAgreement')}>
      <p>{rich('license.agreement', { terms: link(product.terms), privacy: link(product.privacyNotice) })}</p>
    </Group>
  );
}
