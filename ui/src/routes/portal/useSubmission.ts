import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { CombinedError } from 'urql';
import type { Application } from '../../form/application';
import { fieldErrorOf } from '../../form/formError';
import { placeOf } from '../../form/placed';
import { answered, submissionKey } from '../../form/submissionKey';
import type { Problem } from '../../graphql/problem';
import { useApply } from './applyState';

/** What the server said to a submission. */
interface Reply {
  request: { id: string } | null;
  problems: readonly Problem[];
}

/** How the sending of a page stands. */
export interface Submission {
  send: () => void;
  sending: boolean;
  /** Why the last sending brought no answer. */
  failure: CombinedError | undefined;
}

interface Sending {
  /** Sends what is in the form under a key; undefined: no answer came. */
  post: (key: string, application: Application) => Promise<Reply | undefined>;
  error: CombinedError | undefined;
  /** Goes to the form, where there is something to mend. */
  toForm: () => Promise<void>;
}

/** Sends the form once, however often the button is pressed, and puts what must be mended beside its field. */
export function useSubmission({ post, error, toForm }: Sending): Submission {
  const { certificateId, changeId, refuse, forget } = useApply();
  const submitted = certificateId ?? changeId;
  const form = useFormContext<Application>();
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const underway = useRef(false);

  const back = async (problems: readonly Problem[]) => {
    form.clearErrors();
    for (const problem of problems) {
      const place = placeOf(problem);
      if (place) form.setError(place, fieldErrorOf(problem));
    }
    refuse(problems.filter((problem) => placeOf(problem) === undefined));
    await toForm();
  };

  const carryOut = async () => {
    const reply = await post(submissionKey(submitted), form.getValues());
    // Without an answer the key is kept: pressing again gives the same request.
    if (!reply) return;
    answered(submitted);
    if (!reply.request) return back(reply.problems);
    forget();
    await navigate({ to: '/requests/$requestId', params: { requestId: reply.request.id }, replace: true });
  };

  const send = () => {
    if (underway.current) return;
    underway.current = true;
    setSending(true);
    void carryOut().finally(() => {
      underway.current = false;
      setSending(false);
    });
  };
  return { send, sending, failure: sending ? undefined : error };
}
