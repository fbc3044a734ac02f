import { useState, type FormEvent } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { ErrorSummary, type SummaryEntry } from '../../components/errorSummary';
import { SecretField } from '../../components/secretField';
import type { KeyType } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { passwordFault, type PasswordFault } from '../../key/filePassword';

/** new: make a key. resume: a key is kept, not certified yet. join: its certificate is there. replace: the old key is lost. */
export type KeepMode = 'new' | 'resume' | 'join' | 'replace';

interface KeepFormProps {
  mode: KeepMode;
  /** What the product certifies; the first is the default. */
  keyTypes: readonly KeyType[];
  /** How often a lost key may still be replaced. */
  left: number;
  password: string;
  onPassword: (password: string) => void;
  /** This password did not open the kept key. */
  wrongPassword: boolean;
  onLost: () => void;
  onSubmit: (keyType: KeyType) => Promise<void>;
}

const faults: Record<PasswordFault, MessageKey> = {
  REQUIRED: 'keep.faultRequired',
  NOT_ASCII: 'keep.faultAscii',
  TOO_SHORT: 'keep.faultShort',
};

const keyTypeNames: Record<KeyType, MessageKey> = {
  RSA_2048: 'keyType.RSA_2048',
  RSA_3072: 'keyType.RSA_3072',
  RSA_4096: 'keyType.RSA_4096',
  P_256: 'keyType.P_256',
  P_384: 'keyType.P_384',
};

/** The file's password comes first: the key is encrypted under it the moment it exists. */
export function KeepForm(props: KeepFormProps) {
  const { mode, keyTypes, left, password, onPassword, wrongPassword, onLost, onSubmit } = props;
  const { t } = useWords();
  const known = mode === 'join' || mode === 'resume';
  const [again, setAgain] = useState('');
  const [keyType, setKeyType] = useState<KeyType | undefined>(keyTypes[0]);
  const [attempt, setAttempt] = useState(wrongPassword ? 1 : 0);

  const fault = known && password !== '' ? undefined : passwordFault(password);
  const refused = wrongPassword ? t('stop.wrongPassword') : undefined;
  const passwordError = attempt > 0 && fault ? t(faults[fault]) : refused;
  const againError = attempt > 0 && !fault && !known && again !== password ? t('keep.faultAgain') : undefined;
  const entries: SummaryEntry[] = [
    ...(passwordError ? [{ target: 'password', text: passwordError }] : []),
    ...(againError ? [{ target: 'passwordAgain', text: againError }] : []),
  ];

  const send = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (fault || (!known && again !== password) || !keyType) return;
    void onSubmit(keyType);
  };

  return (
    <form noValidate onSubmit={send}>
      {known ? (
        <Banner tone="info" title={t(mode === 'join' ? 'keep.joinTitle' : 'keep.resumeTitle')}>
          <p>{t('keep.knownBody')}</p>
        </Banner>
      ) : (
        <p>{t('keep.lead')}</p>
      )}
      {mode === 'replace' ? (
        <Banner tone="warn" title={t('keep.replaceTitle')}>
          <p>{t('keep.replaceBody', { left })}</p>
        </Banner>
      ) : null}
      <ErrorSummary entries={entries} attempt={attempt} />
      <div className="mt-8 space-y-7">
        <SecretField
          id="password"
          label={t('keep.password')}
          support={known ? t('keep.passwordKnown') : t('keep.passwordSupport')}
          required
          autoComplete={known ? 'off' : 'new-password'}
          value={password}
          onChange={(event) => onPassword(event.target.value)}
          error={passwordError}
        />
        {known ? null : (
          <>
            <SecretField
              id="passwordAgain"
              label={t('keep.passwordAgain')}
              required
              autoComplete="new-password"
              value={again}
              onChange={(event) => setAgain(event.target.value)}
              error={againError}
            />
            <Banner tone="warn" title={t('keep.forgetTitle')}>
              <p>{t('keep.forgetBody')}</p>
            </Banner>
            {keyTypes.length > 1 && keyType ? (
              <details className="rounded-lg border border-line bg-raised px-5 py-3">
                <summary className="min-h-8 py-1 font-bold text-indigo">{t('keep.keyType')}</summary>
                <div className="mt-3">
                  <RadioGroup
                    id="keyType"
                    label={t('keep.keyTypeLabel')}
                    value={keyType}
                    onChange={(value) => setKeyType(keyTypes.find((type) => type === value))}
                    options={keyTypes.map((type, index) => ({
                      value: type,
                      label:
                        index === 0 ? t('keyType.default', { name: t(keyTypeNames[type]) }) : t(keyTypeNames[type]),
                    }))}
                  />
                </div>
              </details>
            ) : null}
          </>
        )}
        <Button type="submit" look="primary" size="large" className="w-full sm:w-auto">
          {t(mode === 'join' ? 'keep.doJoin' : mode === 'resume' ? 'keep.doResume' : 'keep.do')}
        </Button>
        {mode === 'resume' || (mode === 'join' && left > 0) ? (
          <p>
            <Button look="quiet" onClick={onLost}>
              {t(mode === 'join' ? 'keep.forgotJoin' : 'keep.forgotResume')}
            </Button>
          </p>
        ) : null}
        <p className="text-sm text-quiet">{t('keep.never')}</p>
      </div>
    </form>
  );
}
