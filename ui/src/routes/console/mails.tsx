import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { MessageStatus } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { MailSections } from './mailSections';

const mailsQuery = graphql(`
  query Mails($filter: MessageFilter, $first: Int!, $after: String) {
    messages(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        kind
        to
        status
        attempts
        createdAt
        request {
          id
          receiptNumber
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const states: readonly MessageStatus[] = ['QUEUED', 'SENT', 'FAILED', 'SUPERSEDED'];
const pageSize = 50;

/** Every mail and what became of it, the latest first. */
export function MailsPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/console/mails' });
  const navigate = useNavigate();
  const [receipt, setReceipt] = useState(search.receipt);
  const status = states.find((state) => state === search.status);
  const go = (next: Partial<typeof search>) =>
    void navigate({ to: '/console/mails', search: { ...search, after: '', ...next } });
  const { data, error, again } = useLastingQuery({
    query: mailsQuery,
    variables: {
      filter: {
        ...(status ? { status: [status] } : {}),
        ...(search.receipt ? { receiptNumber: search.receipt } : {}),
      },
      first: pageSize,
      after: search.after || null,
    },
    requestPolicy: 'cache-and-network',
  });
  usePolling(20, again);
  const page = data?.messages;
  return (
    <>
      <PageTitle quiet>{t('mails.title')}</PageTitle>
      <MailSections />
      <form
        role="search"
        noValidate
        className="mb-4 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          go({ receipt: receipt.trim() });
        }}
      >
        <SelectField
          id="mails-status"
          label={t('mails.state')}
          width="short"
          value={search.status}
          onChange={(event) => go({ status: event.target.value })}
        >
          <option value="">{t('mails.all')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {t(`mailState.${state}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          id="mails-receipt"
          label={t('mails.receipt')}
          support={t('mails.receiptHelp')}
          width="half"
          autoComplete="off"
          value={receipt}
          onChange={(event) => setReceipt(event.target.value)}
        />
        <Button type="submit" className="min-h-12">
          {t('mails.find')}
        </Button>
      </form>
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        error ? null : <Loading />
      ) : page.nodes.length === 0 ? (
        <p className="py-12 text-center text-quiet">{t('mails.empty')}</p>
      ) : (
        <ul className="text-sm leading-[1.4]">
          {page.nodes.map(({ id, kind, to, status: state, attempts, createdAt, request }) => (
            <li
              key={id}
              className="grid gap-x-4 border-b border-line px-2 py-2 hover:bg-indigo-soft lg:grid-cols-[6rem_15rem_1fr_12rem_10rem] lg:items-center"
            >
              <span className="tabular-nums">{formatShort(createdAt)}</span>
              <Link to="/console/mails/$messageId" params={{ messageId: id }} className="inline-block py-1 font-bold">
                {t(`letter.${kind}`)}
              </Link>
              <span className="[overflow-wrap:anywhere]">{to}</span>
              <span className={state === 'FAILED' ? 'font-bold text-bad' : ''}>
                {t(`mailStatus.${state}`, { attempts })}
              </span>
              {request ? (
                <Link
                  to="/console/requests/$requestId"
                  params={{ requestId: request.id }}
                  className="inline-block py-1 font-mono"
                >
                  {request.receiptNumber}
                </Link>
              ) : (
                <span />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex items-center gap-3">
        {search.after ? (
          <Button size="small" onClick={() => go({ after: '' })}>
            {t('mails.first')}
          </Button>
        ) : null}
        {page?.pageInfo.hasNextPage ? (
          <Button size="small" onClick={() => go({ after: page.pageInfo.endCursor ?? '' })}>
            {t('mails.next')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
