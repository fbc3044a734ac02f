import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';

const dueFragment = graphql(`
  fragment ClockDue_clock on Clock {
    due {
      at
      kind
      becomes
      request {
        id
        receiptNumber
      }
    }
  }
`);

/** What falls due next, the nearest first. */
export function ClockDue({ clock }: { clock: FragmentType<typeof dueFragment> }) {
  const { t, deadline } = useWords();
  const { due } = readFragment(dueFragment, clock);
  return (
    <Panel title={t('clock.due')}>
      {due.length === 0 ? (
        <p className="text-quiet">{t('clock.dueEmpty')}</p>
      ) : (
        <ol className="text-sm leading-[1.4]">
          {due.map(({ at, kind, becomes, request }) => (
            <li
              key={`${at}${kind}${request.id}`}
              className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[15rem_1fr_auto] sm:items-center"
            >
              <span className="tabular-nums">{deadline(at)}</span>
              <span>{t(`due.${kind}`, { status: becomes ? t(`status.${becomes}`) : '' })}</span>
              <Link
                to="/console/requests/$requestId"
                params={{ requestId: request.id }}
                className="inline-block py-1 font-mono font-bold"
              >
                {request.receiptNumber}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
