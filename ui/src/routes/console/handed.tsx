import { Banner } from '../../components/banner';
import { Code } from '../../components/code';
import { useWords } from '../../i18n/locale';

/** The first half of a first password, to be handed over. */
export interface Handed {
  name: string;
  login: string;
  half: string;
}

/** The first half of the password of somebody who begins, shown this once to whoever carried it out. */
export function HandedBanner({ name, login, half }: Handed) {
  const { t } = useWords();
  return (
    <Banner tone="warn" live title={t('staff.handTitle', { name })}>
      <p>{t('staff.hand')}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-quiet">{t('signIn.login')}</dt>
        <dd className="font-mono font-bold">{login}</dd>
        <dt className="text-quiet">{t('staff.firstHalf')}</dt>
        <dd>
          <Code value={half} label={t('staff.firstHalf')} />
        </dd>
      </dl>
    </Banner>
  );
}

/** The second half, shown to who proposed it until the password is changed. */
export function HalfBanner({ half }: { half: string }) {
  const { t } = useWords();
  return (
    <Banner tone="warn" title={t('staff.halfTitle')}>
      <p>{t('staff.half')}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-quiet">{t('staff.secondHalf')}</dt>
        <dd>
          <Code value={half} label={t('staff.secondHalf')} />
        </dd>
      </dl>
    </Banner>
  );
}
