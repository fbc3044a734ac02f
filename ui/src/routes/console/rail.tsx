import { Link, linkOptions, useLocation, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { allCertificates } from './certificateSearch';
import { wholeQueue } from './queueViews';

/** To whom a page is shown; the server decides who may do what there. */
export interface Audience {
  /** A partner's own staff, who are shown their pages alone. */
  partner: boolean;
  administers: boolean;
  audits: boolean;
  demo: boolean;
}

interface RailPage {
  name: MessageKey;
  link: LinkProps;
  shown?: (audience: Audience) => boolean;
  /** A partner's own staff have it too. */
  partner?: true;
}

const administers = (audience: Audience) => audience.administers;

/** Where staff can go, by what they are about to do. */
const groups: { name: MessageKey; pages: RailPage[] }[] = [
  {
    name: 'rail.vetting',
    pages: [
      {
        name: 'nav.queue',
        partner: true,
        link: linkOptions({
          to: '/console',
          search: wholeQueue,
          activeOptions: { exact: true, includeSearch: false },
        }),
      },
      { name: 'nav.dashboard', link: linkOptions({ to: '/console/dashboard', search: { product: '' }, activeOptions: { includeSearch: false } }) },
      { name: 'nav.paper', link: linkOptions({ to: '/console/paper' }), partner: true },
      { name: 'nav.proposals', link: linkOptions({ to: '/console/proposals', search: { serial: '' }, activeOptions: { includeSearch: false } }), partner: true },
      { name: 'nav.revocations', link: linkOptions({ to: '/console/revocations' }) },
      { name: 'resets.nav', link: linkOptions({ to: '/console/passphrases' }) },
    ],
  },
  {
    name: 'rail.people',
    pages: [
      {
        name: 'nav.certificates',
        link: linkOptions({ to: '/console/certificates', search: allCertificates, activeOptions: { includeSearch: false } }),
      },
      {
        name: 'nav.subscribers',
        link: linkOptions({ to: '/console/subscribers', search: { after: '' }, activeOptions: { includeSearch: false } }),
      },
      {
        name: 'nav.organizations',
        link: linkOptions({ to: '/console/organizations', search: { after: '' }, activeOptions: { includeSearch: false } }),
      },
    ],
  },
  {
    name: 'rail.sales',
    pages: [
      { name: 'nav.coupons', link: linkOptions({ to: '/console/coupons' }), partner: true },
      { name: 'nav.licenses', link: linkOptions({ to: '/console/licenses' }), partner: true },
      { name: 'nav.enrolments', link: linkOptions({ to: '/console/enrolments' }), partner: true },
      { name: 'nav.imports', link: linkOptions({ to: '/console/imports' }), partner: true },
      { name: 'nav.charges', link: linkOptions({ to: '/console/charges' }), partner: true },
      { name: 'nav.clients', link: linkOptions({ to: '/console/clients' }), partner: true },
      { name: 'nav.webhooks', link: linkOptions({ to: '/console/webhooks' }), partner: true },
    ],
  },
  {
    name: 'rail.products',
    pages: [
      { name: 'nav.products', link: linkOptions({ to: '/console/products' }) },
      { name: 'nav.terms', link: linkOptions({ to: '/console/terms', search: { product: '', kind: '' } }) },
      { name: 'nav.campaigns', link: linkOptions({ to: '/console/campaigns' }) },
    ],
  },
  {
    name: 'rail.entrances',
    pages: [
      { name: 'nav.partners', link: linkOptions({ to: '/console/partners' }), shown: administers },
      { name: 'nav.notices', link: linkOptions({ to: '/console/notices' }), shown: administers },
      { name: 'nav.reasons', link: linkOptions({ to: '/console/reasons' }) },
      { name: 'nav.maintenance', link: linkOptions({ to: '/console/maintenance' }) },
    ],
  },
  {
    name: 'rail.operation',
    pages: [
      { name: 'nav.mails', link: linkOptions({ to: '/console/mails', search: { status: '', receipt: '', after: '' } }) },
      { name: 'staff.title', link: linkOptions({ to: '/console/staff' }) },
      {
        name: 'nav.audit',
        link: linkOptions({
          to: '/console/audit',
          search: { action: '', actor: '', object: '', from: '', until: '', after: '' },
          activeOptions: { includeSearch: false },
        }),
        shown: (audience) => audience.audits,
      },
      {
        name: 'nav.clock',
        link: linkOptions({ to: '/console/clock' }),
        shown: (audience) => audience.demo && audience.administers,
      },
    ],
  },
];

/** Whether a partner's own staff have the page at a path. */
export function partnersOwn(pathname: string): boolean {
  return (
    pathname === '/console/account' ||
    pathname === '/console/oidc' ||
    pathname.startsWith('/console/requests/') ||
    groups.some(({ pages }) => pages.some((page) => page.partner && page.link.to === pathname))
  );
}

/** The pages of the console: a rail beside them, or behind a button where there is no room for one. */
export function Rail({ audience }: { audience: Audience }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  // Opened on one page, it is closed again on the next.
  const [openedAt, setOpenedAt] = useState('');
  const open = openedAt === pathname;
  return (
    <nav
      aria-label={t('nav.label')}
      className="border-b border-line bg-raised px-2 py-1 lg:sticky lg:top-0 lg:max-h-dvh lg:w-48 lg:shrink-0 lg:self-start lg:overflow-y-auto lg:border-b-0 lg:bg-transparent lg:py-4"
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls="rail"
        className="inline-flex min-h-11 w-full items-center gap-2 rounded px-3 text-sm font-bold text-indigo hover:bg-indigo-soft lg:hidden"
        onClick={() => setOpenedAt(open ? '' : pathname)}
      >
        <span aria-hidden>{open ? '×' : '≡'}</span>
        {t('rail.menu')}
      </button>
      <div
        id="rail"
        className={`${open ? 'grid' : 'hidden'} grid-cols-2 gap-x-2 gap-y-3 pb-3 sm:grid-cols-3 lg:block lg:space-y-4 lg:pb-0`}
      >
        {groups.map(({ name, pages }) => {
          const shown = pages.filter((page) => (audience.partner ? page.partner : (page.shown?.(audience) ?? true)));
          return shown.length === 0 ? null : (
            <section key={name}>
              <h2 className="px-3 text-xs text-quiet">{t(name)}</h2>
              <ul>
                {shown.map((page) => (
                  <li key={page.name}>
                    <Link
                      {...page.link}
                      data-plain
                      className="flex min-h-9 items-center rounded px-3 text-sm font-bold text-indigo hover:bg-indigo-soft aria-[current=page]:bg-indigo-soft aria-[current=page]:shadow-[inset_3px_0_0_0_var(--color-indigo)]"
                    >
                      {t(audience.partner && page.name === 'nav.queue' ? 'own.title' : page.name)}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </nav>
  );
}
