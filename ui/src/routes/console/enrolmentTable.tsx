import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';

const tableFragment = graphql(`
  fragment EnrolmentTable_enrolment on Enrolment {
    id
    reference
    state
    expiresAt
    keyHandedIn
    partner {
      id
      name(language: $language)
    }
    organization {
      legalName
    }
    subscriber {
      familyName
      givenName
      email
    }
    request {
      id
      receiptNumber
    }
  }
`);

const resendMutation = graphql(`
  mutation ResendEnrolment($input: ResendEnrolmentInput!) {
    resendEnrolment(input: $input) {
      enrolment {
        id
        state
        expiresAt
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

const withdrawMutation = graphql(`
  mutation WithdrawEnrolment($input: WithdrawEnrolmentInput!) {
    withdrawEnrolment(input: $input) {
      enrolment {
        id
        state
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

interface TableProps {
  enrolments: readonly FragmentType<typeof tableFragment>[];
  /** Whether the officer may resend and withdraw. */
  acting: boolean;
  onChanged: () => void;
}

/** One line a person. */
export function EnrolmentTable({ enrolments, acting, onChanged }: TableProps) {
  const { t, deadline } = useWords();
  const resend = useAct(resendMutation, (data) => data.resendEnrolment.problems, onChanged);
  const withdraw = useAct(withdrawMutation, (data) => data.withdrawEnrolment.problems, onChanged);
  const [asked, setAsked] = useState<{ id: string; who: string }>();
  const [sent, setSent] = useState('');
  return (
    <>
      <Outcome problems={[...resend.problems, ...withdraw.problems]} error={resend.error ?? withdraw.error} />
      <p role="status" className="text-sm text-good">
        {sent ? t('enrolments.resent', { who: sent }) : ''}
      </p>
      <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={t('enrolments.list')}>
        <table className="w-full min-w-3xl border-collapse text-left text-sm leading-[1.4]">
          <thead className="border-b-2 border-ink">
            <tr>
              {(['reference', 'person', 'partner', 'state', 'until'] as const).map((column) => (
                <th key={column} scope="col" className="px-2 py-2">
                  {t(`enrolments.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">{t('enrolments.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {enrolments.map((data) => {
              const e = readFragment(tableFragment, data);
              const who = `${e.subscriber.familyName} ${e.subscriber.givenName}`.trim();
              const open = e.state === 'PENDING' || e.state === 'EXPIRED';
              return (
                <tr key={e.id} className="border-b border-line align-top">
                  <th scope="row" className="px-2 py-2 font-mono font-normal">
                    {e.reference}
                  </th>
                  <td className="px-2 py-2">
                    <span className="font-bold">{who}</span>
                    <br />
                    {e.organization.legalName}
                    <br />
                    <span className="text-quiet [overflow-wrap:anywhere]">{e.subscriber.email}</span>
                  </td>
                  <td className="px-2 py-2">{e.partner.name}</td>
                  <td className="px-2 py-2">
                    {t(`enrolmentState.${e.state}`)}
                    {e.request ? (
                      <>
                        <br />
                        <Link
                          to="/console/requests/$requestId"
                          params={{ requestId: e.request.id }}
                          className="inline-block py-1 font-mono font-bold"
                        >
                          {e.request.receiptNumber}
                        </Link>
                      </>
                    ) : null}
                    {e.keyHandedIn ? <p className="text-quiet">{t('enrolments.key')}</p> : null}
                  </td>
                  <td className="px-2 py-2">{open ? deadline(e.expiresAt) : ''}</td>
                  <td className="px-2 py-2">
                    {acting && open ? (
                      <span className="flex flex-wrap gap-2">
                        <Button
                          size="small"
                          aria-label={t('enrolments.resendOf', { who })}
                          onClick={async () => {
                            setSent('');
                            if (await resend.act({ input: { enrolmentId: e.id } })) setSent(who);
                          }}
                        >
                          {t('enrolments.resend')}
                        </Button>
                        <Button size="small" look="danger" aria-label={t('enrolments.withdrawOf', { who })} onClick={() => setAsked({ id: e.id, who })}>
                          {t('enrolments.withdraw')}
                        </Button>
                      </span>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Dialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('enrolments.withdrawTitle', { who: asked?.who ?? '' })}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{t('decide.back')}</Button>
            <Button
              look="danger"
              busy={withdraw.busy}
              onClick={async () => {
                if (asked) await withdraw.act({ input: { enrolmentId: asked.id } });
                setAsked(undefined);
              }}
            >
              {t('enrolments.withdraw')}
            </Button>
          </>
        }
      >
        <p>{t('enrolments.withdrawBody')}</p>
      </Dialog>
    </>
  );
}
