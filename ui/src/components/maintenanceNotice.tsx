import type { MaintainedProcedure, MaintenanceState } from '../gql/graphql';
import { useWords } from '../i18n/locale';
import { Banner } from './banner';

interface MaintenanceNoticeProps {
  procedures: readonly MaintainedProcedure[];
  window: { state: MaintenanceState; startsAt: string; endsAt: string; words: string };
  /** It stands on a page of that procedure. */
  here?: boolean;
}

/** One time of maintenance, as applicants are told of it. */
export function MaintenanceNotice({ procedures, window: { state, startsAt, endsAt, words }, here = false }: MaintenanceNoticeProps) {
  const { t, dateTime } = useWords();
  const on = state === 'ON';
  const facts = [
    { label: t(on ? 'maintenance.whatNow' : 'maintenance.what'), value: procedures.map((each) => t(`maintenance.${each}`)).join(t('list.and')) },
    on
      ? { label: t('maintenance.back'), value: dateTime(endsAt) }
      : { label: t('maintenance.when'), value: t('maintenance.span', { from: dateTime(startsAt), to: dateTime(endsAt) }) },
  ];
  return (
    <Banner
      tone={on ? 'warn' : 'info'}
      title={t(!on ? 'maintenance.planned' : here ? 'maintenance.onHere' : 'maintenance.on')}
    >
      <dl className="space-y-1">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex flex-wrap gap-x-3">
            <dt className="text-quiet">{label}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      {words ? <p className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</p> : null}
      {on && here ? <p>{t('maintenance.keep')}</p> : null}
    </Banner>
  );
}
