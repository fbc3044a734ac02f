import { useState } from 'react';
import { Button } from '../../components/button';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useAct } from './act';
import { useWords } from '../../i18n/locale';
import { goTo } from './focus';
import { Outcome } from './outcome';
import { ReturnDialog, type Returning } from './returnDialog';

const returnFragment = graphql(`
  fragment Return_request on Request {
    id
    correctable
    correctionDays
    language
    registration {
      version
    }
  }
`);

const returnMutation = graphql(`
  mutation ReturnRequest($input: ReturnRequestInput!) {
    returnRequest(input: $input) {
      request {
        id
        status
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

const nothing: Returning = { fields: [], reason: '', days: null };

/** 差戻し: where the product returns applications. */
export function Return({
  request: data,
  now,
  onChanged,
}: {
  request: FragmentType<typeof returnFragment>;
  /** The server's time. */
  now: string;
  onChanged: () => void;
}) {
  const { t } = useWords();
  const { id, correctable, correctionDays, language, registration } = readFragment(returnFragment, data);
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(nothing);
  // What the officer had before them when they began.
  const [seen, setSeen] = useState(registration.version);
  const { act, clear, busy, problems, error } = useAct(
    returnMutation,
    ({ returnRequest }) => returnRequest.problems,
    onChanged,
  );
  if (correctable.length === 0) return null;
  return (
    <>
      <Button
        onClick={() => {
          clear();
          setSeen(registration.version);
          setOpen(true);
        }}
      >
        {t('return.open')}
      </Button>
      {open ? (
        <ReturnDialog
          busy={busy}
          correctable={correctable}
          mostDays={correctionDays ?? 1}
          now={now}
          language={language}
          draft={draft}
          onDraft={setDraft}
          outcome={<Outcome problems={problems} error={error} />}
          onClose={() => setOpen(false)}
          onReturn={async () => {
            const input = { requestId: id, registrationVersion: seen, fields: [...draft.fields], reason: draft.reason, days: draft.days };
            if (!(await act({ input }))) return;
            setDraft(nothing);
            setOpen(false);
            setTimeout(() => goTo('decision'));
          }}
        />
      ) : null}
    </>
  );
}
