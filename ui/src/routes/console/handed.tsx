import { Banner } from '../../components/banner';
import { Code } from '../../components/code';
import { useWords } from '../../i18n/locale';

/** A first password, to be handed over. */
export interface Handed {
  name: string;
  login: string;
  password: string;
}

/** The password of somebody who begins, shown this once. */
export function HandedBanner({ name, login, password }: Handed) {
  const { t } = useWords();
  return (
    <Banner tone="warn" live title={t('staff.handTitle', { name })}>
      <p>{t('staff.hand')}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-quiet">{t('signIn.login')}</dt>
        <dd className="font-mono font-bold">{login}</dd>
        <dt className="text-quiet">{t('staff.firstPassword')}</dt>
        <dd>
          <Code value={password} label={t('staff.firstPassword')} />
        </dd>
      </dl>
    </Banner>
  );
}
