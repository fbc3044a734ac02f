import { useLocation } from '@tanstack/react-router';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { MaintenanceNotice } from '../../components/maintenanceNotice';
import { useMaintenance, type AnnouncedWindow } from './maintenance';

/** What a page leads to, by the first part of its address. The other pages tell everything. */
const concerns: Record<string, readonly AnnouncedWindow['procedure'][]> = {
  apply: ['NEW'],
  renew: ['RENEWAL'],
  reissue: ['REISSUE'],
  acquire: ['ACQUISITION', 'ISSUANCE'],
  cancel: ['CANCEL'],
  requests: ['CANCEL'],
  change: ['CHANGE'],
  trust: ['CRL'],
  revoke: ['CRL'],
};

/** Maintenance at the head of every page that it concerns: announced ahead, and while it lasts. Nothing is disabled. */
export function MaintenanceBanner() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { windows, again } = useMaintenance();
  usePolling(30, again);
  const page = pathname.split('/')[1] ?? '';
  const here = concerns[page];
  const shown = here ? windows.filter(({ procedure }) => here.includes(procedure)) : windows;
  // Where one only looks, or revokes, the page itself is not down.
  const down = here !== undefined && !['requests', 'trust', 'revoke'].includes(page);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('maintenance.label')} data-print="no">
      {together(shown).map(({ key, procedures, window }) => (
        <MaintenanceNotice key={key} procedures={procedures} window={window} here={down} />
      ))}
    </section>
  );
}

/** Procedures that are down at the same time for the same reason are told of together. */
function together(windows: readonly AnnouncedWindow[]) {
  const groups = new Map<string, { key: string; procedures: AnnouncedWindow['procedure'][]; window: AnnouncedWindow }>();
  for (const window of windows) {
    const key = [window.state, window.startsAt, window.endsAt, window.words].join('\n');
    const group = groups.get(key) ?? { key, procedures: [], window };
    if (!group.procedures.includes(window.procedure)) group.procedures.push(window.procedure);
    groups.set(key, group);
  }
  return [...groups.values()];
}
