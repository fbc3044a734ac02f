import { Icon } from '../../components/icon';
import { displayOf } from '../../form/display';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';

const callsFragment = graphql(`
  fragment Calls_request on Request {
    registration {
      version
    }
    calls {
      id
      registrationVersion
      number
      numberSource
      outcome
      answeredBy
      note
      calledAt
      callBackAt
      by {
        id
        name
      }
    }
  }
`);

/** 架電記録: every call that was tried, the latest first. */
export function Calls({ request: data }: { request: FragmentType<typeof callsFragment> }) {
  const { t, dateTime } = useWords();
  const { calls, registration } = readFragment(callsFragment, data);
  if (calls.length === 0) return null;
  return (
    <Panel title={t('call.log')} aside={<span className="text-sm">{t('call.count', { count: calls.length })}</span>}>
      <ol>
        {calls.map((call) => (
          <li key={call.id} className="border-b border-line py-2 text-sm last:border-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{t(`callOutcome.${call.outcome}`)}</strong>
              <span className="tabular-nums">{displayOf('phone', call.number)}</span>
              <span className={call.numberSource === 'DECLARED' ? 'text-warn' : 'text-quiet'}>
                {t(`callSource.${call.numberSource}`)}
              </span>
            </p>
            {call.answeredBy ? <p className="[overflow-wrap:anywhere]">{t('call.spokeTo', { name: call.answeredBy })}</p> : null}
            {call.callBackAt ? (
              <p className="flex items-center gap-1 font-bold text-warn">
                <Icon name="warning" /> {t('call.callBack', { at: dateTime(call.callBackAt) })}
              </p>
            ) : null}
            {call.note ? <p className="whitespace-pre-line text-quiet [overflow-wrap:anywhere]">{call.note}</p> : null}
            <p className="text-xs text-quiet">
              {call.by.name} {formatShort(call.calledAt)}
              {call.registrationVersion === registration.version
                ? null
                : ` ${t('call.earlierVersion', { version: call.registrationVersion })}`}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
