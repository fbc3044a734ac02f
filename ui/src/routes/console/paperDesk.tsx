import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { PaperContents } from '../portal/paperSheet';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { useMe, vets } from './staff';

const paperQuery = graphql(`
  query PaperDesk($receiptNumber: String!) {
    paperForm(receiptNumber: $receiptNumber) {
      receiptNumber
      arrivedAt
      request {
        id
      }
      ...PaperSheet_paper
    }
  }
`);

const recordMutation = graphql(`
  mutation RecordPaperForm($input: RecordPaperFormInput!) {
    recordPaperForm(input: $input) {
      request {
        id
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

/** 書類の到着: a form that came by post is looked up, compared and recorded. */
export function PaperDeskPage() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  return (
    <div className="max-w-3xl space-y-5">
      <PageTitle quiet>{t('paperDesk.title')}</PageTitle>
      <p>{t('paperDesk.lead')}</p>
      <form
        noValidate
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          setSought(typed.trim());
        }}
      >
        <TextField
          id="paperReceiptNumber"
          label={t('paperDesk.number')}
          width="half"
          className="font-mono"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="primary">
          {t('paperDesk.find')}
        </Button>
      </form>
      {sought === '' ? null : <Arrived key={sought} receiptNumber={sought} />}
    </div>
  );
}

function Arrived({ receiptNumber }: { receiptNumber: string }) {
  const { t, dateTime } = useWords();
  const me = useMe();
  const [{ data, error, fetching }, again] = useQuery({
    query: paperQuery,
    variables: { receiptNumber },
    requestPolicy: 'network-only',
  });
  const record = useAct(recordMutation, ({ recordPaperForm }) => recordPaperForm.problems, again);
  if (error && !data) return <Failure error={error} />;
  if (!data) return fetching ? <Loading /> : null;
  const paper = data.paperForm;
  if (!paper) return <Banner tone="warn" live title={t('paperDesk.nothing')} />;
  return (
    <Panel title={`${t('paper.title')} ${paper.receiptNumber}`}>
      <Outcome problems={record.problems} error={record.error} />
      {paper.arrivedAt ? (
        <Banner tone="good" live title={t('paperDesk.arrived', { at: dateTime(paper.arrivedAt) })}>
          {paper.request ? (
            <Link to="/console/requests/$requestId" params={{ requestId: paper.request.id }}>
              {t('paperDesk.open')}
            </Link>
          ) : null}
        </Banner>
      ) : null}
      <PaperContents paper={paper} />
      {paper.arrivedAt || !(vets(me.role) || me.role === 'PARTNER') ? null : (
        <div className="mt-5 space-y-3">
          <p>{t('paperDesk.compare')}</p>
          <Button look="primary" busy={record.busy} onClick={() => void record.act({ input: { receiptNumber } })}>
            {t('paperDesk.record')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
