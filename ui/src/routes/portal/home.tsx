import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '../../components/icon';
import { PageTitle } from '../../components/page';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { useEntrance, type Entrance } from './entrance';
import { lastDaysOf } from './lastDays';
import { closedText, needsOfKey, offers, wantsKey, wordsOf, waysOf } from './offer';
import { ProductCards } from './productCards';
import { Notices, Reading } from './reading';

/** What one comes for. */
export interface Errand {
  to: '/apply' | '/status' | '/cancel' | '/acquire' | '/renew' | '/reissue' | '/change' | '/revoke';
  icon: IconName;
  title: MessageKey;
  body: MessageKey;
  needs: MessageKey;
  time: MessageKey;
}

const errands: readonly Errand[] = [
  {
    to: '/apply',
    icon: 'write',
    title: 'home.apply',
    body: 'home.applyBody',
    needs: 'home.applyNeeds',
    time: 'home.applyTime',
  },
  {
    to: '/status',
    icon: 'search',
    title: 'home.status',
    body: 'home.statusBody',
    needs: 'home.statusNeeds',
    time: 'home.statusTime',
  },
  {
    to: '/cancel',
    icon: 'cross',
    title: 'home.cancel',
    body: 'home.cancelBody',
    needs: 'home.cancelNeeds',
    time: 'home.cancelTime',
  },
  {
    to: '/acquire',
    icon: 'key',
    title: 'home.acquire',
    body: 'home.acquireBody',
    needs: 'home.acquireNeeds',
    time: 'home.acquireTime',
  },
  {
    to: '/renew',
    icon: 'renew',
    title: 'home.renew',
    body: 'home.renewBody',
    needs: 'home.renewNeeds',
    time: 'home.renewTime',
  },
  {
    to: '/reissue',
    icon: 'again',
    title: 'home.reissue',
    body: 'home.reissueBody',
    needs: 'home.reissueNeeds',
    time: 'home.reissueTime',
  },
  {
    to: '/change',
    icon: 'write',
    title: 'home.change',
    body: 'home.changeBody',
    needs: 'home.changeNeeds',
    time: 'home.changeTime',
  },
  {
    to: '/revoke',
    icon: 'ban',
    title: 'home.revoke',
    body: 'home.revokeBody',
    needs: 'home.revokeNeeds',
    time: 'home.revokeTime',
  },
];

/** What do you want to do? */
export function HomePage() {
  const { t, locale } = useWords();
  const { data } = useEntrance();
  const portal = data?.portal ?? undefined;
  const choices = portal?.products.filter((each) => waysOf(each).length > 0) ?? [];
  // Where there are several to apply for, each has a card of its own.
  const several = choices.length > 1;
  const offered = errands.filter(({ to }) => offers(portal, to) && !(several && to === '/apply'));
  const byKey = portal !== undefined && wantsKey(portal);
  return (
    <>
      <PageTitle>{t('home.title')}</PageTitle>
      <p className="mb-8">{t('home.lead')}</p>
      {portal && portal.notices.length > 0 ? <Notices notices={portal.notices} /> : null}
      {portal && !offers(portal, '/apply') ? <p className="mb-6">{t(closedText(portal))}</p> : null}
      {several ? (
        <section className="mb-10">
          <h2 className="mb-4 text-xl">{t('home.choose')}</h2>
          <ProductCards products={choices} />
        </section>
      ) : null}
      {several ? <h2 className="mb-4 text-xl">{t('home.others')}</h2> : null}
      <ul className="space-y-4">
        {offered.map((errand) => (
          <li key={errand.to}>
            <Link
              to={errand.to}
              data-plain
              className="group flex gap-4 rounded-xl border border-line bg-raised p-5 transition-colors hover:border-indigo sm:gap-5 sm:p-6"
            >
              <span className="mt-0.5 flex size-11 shrink-0 items-center justify-center rounded-lg bg-indigo-soft text-indigo">
                <Icon name={errand.icon} size={24} />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex items-center justify-between gap-3 text-lg font-bold text-indigo group-hover:underline group-hover:underline-offset-4">
                  {t(wordsOf(portal, errand).title)}
                  <Icon name="arrow" />
                </span>
                <span className="mt-1 block">{t(wordsOf(portal, errand).body)}</span>
                <span className="mt-3 grid gap-x-4 gap-y-1 text-sm text-quiet sm:grid-cols-[1fr_auto]">
                  <span>{t((byKey && needsOfKey[errand.to]) || errand.needs)}</span>
                  <span className="whitespace-nowrap">{t(errand.time)}</span>
                </span>
                {portal ? <LastDaysOf portal={portal} to={errand.to} /> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Reading portal={portal} />
      <section className="mt-10">
        <h2 className="mb-2 text-xl">{t('home.guideTitle')}</h2>
        <p>{t('home.guideBody')}</p>
        <p className="mt-2">
          <Link to="/guide">{t('home.guideLink')}</Link>
        </p>
      </section>
      <section className="mt-10">
        <h2 className="mb-2 text-xl">{t('home.verifyTitle')}</h2>
        <p>{t('home.verifyBody')}</p>
        <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
          <Link to="/trust">{t('home.trustLink')}</Link>
          <a href={`/repository?lang=${locale}`}>{t('home.verifyLink')}</a>
        </p>
      </section>
    </>
  );
}

/** Until when, where the last days of a product are announced. */
function LastDaysOf({ portal, to }: { portal: Entrance; to: Errand['to'] }) {
  const { t, deadline } = useWords();
  const days = lastDaysOf(portal, to);
  if (days.length === 0) return null;
  return (
    <span className="mt-3 block text-sm font-bold text-warn">
      {days.map(({ id, name, text, at }) => (
        <span key={id} className="block">
          {portal.serves.length > 1 ? t('home.lastDayOf', { name }) : null}
          {t(text, { at: deadline(at) })}
        </span>
      ))}
    </span>
  );
}
