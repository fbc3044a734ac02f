import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { Facts } from '../../components/facts';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { formatStamp } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { Alterations } from './alterations';
import { AuditObject } from './auditObject';
import type { AuditSearch } from './auditSearch';

const eventFragment = graphql(`
  fragment AuditRow_event on AuditEvent {
    id
    at
    action
    actorKind
    actorId
    actor {
      id
      name
    }
    client {
      id
      name
    }
    objectId
    ...AuditObject_event
    outcome
    details
    address
    alterations {
      field
      before
      after
    }
    erasedAt
    seal {
      seq
      hash
      sealedAt
    }
  }
`);

/** One act; opened, it tells what was before and after, and from where it came. */
export function AuditRow({
  event,
  onNarrow,
}: {
  event: FragmentType<typeof eventFragment>;
  onNarrow: (next: Partial<AuditSearch>) => void;
}) {
  const { t, named, dateTime } = useWords();
  const row = readFragment(eventFragment, event);
  const who = row.actor?.name ?? row.client?.name ?? named(`auditActor.${row.actorKind}`) ?? row.actorKind;
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className="grid cursor-pointer gap-x-4 px-2 py-2.5 hover:bg-indigo-soft lg:grid-cols-[10rem_14rem_12rem_1fr_7rem] lg:items-center">
          <span className="tabular-nums">{formatStamp(row.at)}</span>
          <span className="font-bold">
            {named(`auditAction.${row.action}`) ?? row.action}
            {row.outcome === 'FAILED' ? (
              <span className="ml-2 inline-block rounded border border-bad px-1.5 text-xs text-bad">{t('audit.failed')}</span>
            ) : null}
          </span>
          <span className="[overflow-wrap:anywhere]">{who}</span>
          <span className="[overflow-wrap:anywhere]">
            <AuditObject event={row} />
          </span>
          <span className="text-quiet tabular-nums">
            {row.seal ? t('audit.seq', { seq: row.seal.seq }) : t('audit.unsealed')}
          </span>
        </summary>
        <div className="space-y-3 bg-raised px-4 py-3">
          <Facts
            dense
            empty={t('audit.none')}
            facts={[
              { label: t('audit.who'), value: row.actor ? <Link to="/console/staff" className="inline-block py-1">{who}</Link> : who },
              { label: t('audit.actor'), value: row.actorId },
              { label: t('audit.outcome'), value: t(row.outcome === 'FAILED' ? 'audit.failed' : 'audit.done') },
              { label: t('audit.address'), value: row.address },
              { label: t('audit.objectId'), value: row.objectId ? <AuditObject event={row} linked /> : null },
              { label: t('audit.object'), value: row.objectId },
              { label: t('audit.details'), value: row.details === '{}' ? null : row.details },
              { label: t('audit.eventId'), value: row.id },
              { label: t('audit.hash'), value: row.seal?.hash },
            ]}
          />
          {row.erasedAt ? <p className="text-quiet">{t('audit.erased', { at: dateTime(row.erasedAt) })}</p> : null}
          {row.alterations.length > 0 ? <Alterations alterations={row.alterations} heads={['audit.field', 'audit.before', 'audit.after']} /> : null}
          <p className="flex flex-wrap gap-3">
            {row.actorId ? (
              <Button size="small" onClick={() => onNarrow({ actor: row.actorId ?? '' })}>
                {t('audit.of', { name: who })}
              </Button>
            ) : null}
            {row.objectId ? (
              <Button size="small" onClick={() => onNarrow({ object: row.objectId ?? '' })}>
                {t('audit.on')}
              </Button>
            ) : null}
          </p>
        </div>
      </details>
    </li>
  );
}
