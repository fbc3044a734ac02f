import { useState } from 'react';
import { Icon } from '../../components/icon';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { CheckKind, CheckResult } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { CallForm } from './callForm';
import { CheckForm } from './checkForm';
import { goTo, places } from './focus';
import { Panel } from './panel';
import { SendLink } from './sendLink';
import { useMe } from './staff';

const checksFragment = graphql(`
  fragment Checks_request on Request {
    id
    status
    registration {
      version
      organization {
        legalName
        mainPhoneNumber
      }
      subscriber {
        familyName
        givenName
        department
        workplacePhoneNumber
      }
      proxy {
        familyName
        givenName
        phoneNumber
      }
    }
    earlierRegistrations {
      origin
    }
    claimedBy {
      id
    }
    missingChecks
    evidence {
      id
      name
      check
    }
    checks {
      kind
      result
      source
      note
      at
      by {
        id
        name
      }
    }
  }
`);

const marks: Record<CheckResult, { icon: 'done' | 'cross' | 'warning'; ink: string }> = {
  PASS: { icon: 'done', ink: 'text-good' },
  FAIL: { icon: 'cross', ink: 'text-bad' },
  INCONCLUSIVE: { icon: 'warning', ink: 'text-warn' },
};

/** Sources that the product writes itself. */
const own: Partial<Record<string, MessageKey>> = {
  'mailed link': 'checks.mailedLink',
  'logged call': 'checks.loggedCall',
};

/** What a call may settle beside the telephone verification. */
const bySameCall: readonly CheckKind[] = ['EMPLOYMENT_CONFIRMED', 'INTENT_CONFIRMED'];

/** The checks as a list to work through. */
export function Checks({
  request: data,
  onChanged,
}: {
  request: FragmentType<typeof checksFragment>;
  onChanged: () => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const request = readFragment(checksFragment, data);
  const mine = request.status === 'IN_REVIEW' && request.claimedBy?.id === me.id;
  const [open, setOpen] = useState<CheckKind>();
  // What was found to differ is not to be looked at again, unless somebody wants to.
  const unseen = request.checks.filter(({ result }) => result === null).map(({ kind }) => kind);
  const done = request.checks.length - request.missingChecks.length;
  const { version, organization, subscriber, proxy } = request.registration;
  // Below the form that is open first, then from the top.
  const ahead = [...unseen.slice(unseen.findIndex((kind) => kind === open) + 1), ...unseen].find((kind) => kind !== open);
  const keysOf = (kind: CheckKind) =>
    [...(kind === ahead ? ['j'] : []), ...(kind === 'TELEPHONE_VERIFIED' && kind !== open ? ['t'] : [])].join(' ');
  // The form of the next check takes the focus; after the last one comes the decision.
  const goOn = (recorded: readonly CheckKind[]) => {
    const next = unseen.find((kind) => !recorded.includes(kind));
    setOpen(next);
    if (!next) goTo('decision');
  };
  // What was vetted before stays vetted: a reissue has no checks of its own.
  if (request.checks.length === 0) return null;
  return (
    <Panel
      title={t('checks.title')}
      headingId={places.checks}
      aside={<span className="text-sm">{t('checks.progress', { done, all: request.checks.length })}</span>}
    >
      {request.status === 'ACCEPTED' ? <p className="mb-2 text-sm text-quiet">{t('checks.claimFirst')}</p> : null}
      <ul>
        {request.checks.map((check) => {
          const mark = check.result ? marks[check.result] : undefined;
          return (
            <li key={check.kind} className="border-b border-line py-2.5 last:border-0">
              <div className="flex items-start gap-3">
                <span className={`mt-0.5 ${mark?.ink ?? 'text-quiet'}`}>
                  {mark ? (
                    <Icon name={mark.icon} />
                  ) : (
                    <span className="block size-5 rounded-full border-2 border-edge" />
                  )}
                </span>
                <div className="min-w-0 flex-1">
                  <p className="font-bold">
                    {t(`check.${check.kind}`)}
                    <span className={`ml-2 text-sm font-normal ${mark?.ink ?? 'text-quiet'}`}>
                      {check.result ? t(`result.${check.result}`) : t('result.none')}
                    </span>
                  </p>
                  <p className="text-xs text-quiet">{t(`checkHelp.${check.kind}`)}</p>
                  <Rests on={request.evidence.filter((file) => file.check === check.kind)} />
                  {check.result ? (
                    <p className="mt-1 text-sm [overflow-wrap:anywhere]">
                      <Source of={check.source} />
                      {check.note ? <span className="block whitespace-pre-line text-quiet">{check.note}</span> : null}
                      <span className="block text-xs text-quiet">
                        {check.by?.name} {check.at ? formatShort(check.at) : ''}
                      </span>
                    </p>
                  ) : null}
                </div>
                {mine ? (
                  <button
                    type="button"
                    data-keys={keysOf(check.kind)}
                    aria-expanded={open === check.kind}
                    aria-label={t('checks.recordOf', { check: t(`check.${check.kind}`) })}
                    className="min-h-9 shrink-0 rounded border border-indigo bg-raised px-3 text-sm font-bold text-indigo hover:bg-indigo-soft"
                    onClick={() => setOpen(open === check.kind ? undefined : check.kind)}
                  >
                    {check.result ? t('checks.again') : t('checks.record')}
                  </button>
                ) : null}
              </div>
              {check.kind === 'EMAIL_REACHABLE' && mine && check.result !== 'PASS' ? (
                <SendLink requestId={request.id} version={version} onChanged={onChanged} />
              ) : null}
              {open === check.kind && mine && check.kind === 'TELEPHONE_VERIFIED' ? (
                <CallForm
                  requestId={request.id}
                  version={version}
                  subject={{
                    organization: organization.legalName,
                    department: subscriber.department,
                    name: `${subscriber.familyName}${subscriber.givenName}`,
                    proxy: proxy && `${proxy.familyName}${proxy.givenName}`,
                  }}
                  declared={[organization.mainPhoneNumber, subscriber.workplacePhoneNumber, proxy?.phoneNumber ?? '']}
                  follows={request.earlierRegistrations.some(({ origin }) => origin !== 'BEFORE_CORRECTION')}
                  also={bySameCall.filter((kind) => request.missingChecks.includes(kind))}
                  onChanged={onChanged}
                  onDone={(settled) => goOn([check.kind, ...settled])}
                />
              ) : null}
              {open === check.kind && mine && check.kind !== 'TELEPHONE_VERIFIED' ? (
                <CheckForm
                  requestId={request.id}
                  version={version}
                  kind={check.kind}
                  before={
                    check.result
                      ? { result: check.result, source: check.source ?? '', note: check.note ?? '' }
                      : undefined
                  }
                  onChanged={onChanged}
                  onDone={() => goOn([check.kind])}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** The files that a check rests on. */
function Rests({ on }: { on: readonly { name: string }[] }) {
  const { t } = useWords();
  if (on.length === 0) return null;
  const names = on.map(({ name }) => name).join(t('list.and'));
  return <p className="text-xs [overflow-wrap:anywhere]">{t('checks.evidence', { names })}</p>;
}

/** Where it was looked up, in words. */
function Source({ of }: { of: string | null }) {
  const { t } = useWords();
  const key = own[of ?? ''];
  return key ? t(key) : of;
}
