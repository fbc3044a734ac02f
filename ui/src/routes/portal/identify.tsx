import { Link } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { entrance } from '../../entrance';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { ErrorSummary, type SummaryEntry } from '../../components/errorSummary';
import { TextField } from '../../components/field';
import { SecretField } from '../../components/secretField';
import { normalise, type FieldKind } from '../../form/normalise';
import { graphql } from '../../gql';
import type { IdentifyMutation } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import { hasProblem, problemText } from '../../graphql/problem';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { useIdentification } from './identification';
import { UnlockMail } from './unlockMail';

const identifyMutation = graphql(`
  mutation Identify($input: IdentifyInput!) {
    identify(input: $input) {
      session {
        purpose
        requests {
          id
          certificate {
            id
          }
        }
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

/** What the identification opened. */
export type Opened = NonNullable<IdentifyMutation['identify']['session']>;

/** What one identifies for. */
export type IdentifyPurpose = 'STATUS' | 'CANCEL' | 'ACQUIRE' | 'RENEW' | 'REISSUE' | 'CHANGE' | 'REVOKE';

interface IdentifyFormProps {
  purpose: IdentifyPurpose;
  /** Every possible cause, told whatever was wrong: nobody learns which. */
  causes: readonly MessageKey[];
  onOpened: (session: Opened) => void;
  /** Known already: it stands on the page that is identified for. */
  receiptNumber?: string | undefined;
}

/** Purposes for which the request is named by its receipt number; the others want a certificate code. */
const byReceipt = (purpose: IdentifyPurpose) => purpose === 'STATUS' || purpose === 'CANCEL';

type Box = 'receiptNumber' | 'licenseId' | 'licensePassword' | 'email' | 'applicationPassphrase' | 'certificateCode';

/** 利用者確認: proves who one is with the secrets that the purpose wants. */
export function IdentifyForm({ purpose, causes, onOpened, receiptNumber = '' }: IdentifyFormProps) {
  const words = useWords();
  const { t } = words;
  const { ways, way, choose, secretLabel } = useIdentification();
  const [texts, setTexts] = useState<Record<Box, string>>({
    receiptNumber,
    licenseId: '',
    licensePassword: '',
    email: '',
    applicationPassphrase: '',
    certificateCode: '',
  });
  const [empty, setEmpty] = useState<readonly Box[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [{ data, error, fetching }, identify] = useMutation(identifyMutation);
  const underway = useRef(false);
  const known: readonly Box[] =
    way === 'LICENSE' ? ['licenseId', 'licensePassword', 'email'] : ['email', 'applicationPassphrase'];
  const boxes: readonly Box[] = byReceipt(purpose) ? ['receiptNumber', ...known] : [...known, 'certificateCode'];
  const labelOf = (box: Box) =>
    box === 'certificateCode' && way === 'LICENSE' ? secretLabel : t(labels[box]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (underway.current) return;
    const missing = boxes.filter((box) => texts[box].trim() === '');
    setEmpty(missing);
    setAttempt((count) => count + 1);
    if (missing.length > 0) return;
    underway.current = true;
    const secrets = Object.fromEntries(boxes.map((box) => [box, texts[box]]));
    const answer = await identify({ input: { ...secrets, purpose, partner: entrance || null, email: texts.email } });
    underway.current = false;
    const session = answer.data?.identify.session;
    if (session) onOpened(session);
    setAttempt((count) => count + 1);
  };

  const problems = fetching ? [] : (data?.identify.problems ?? []);
  const entries: SummaryEntry[] = empty.map((box) => ({
    target: box,
    text: `${labelOf(box)}: ${words.problem('REQUIRED', {}) ?? ''}`,
  }));
  const fieldOf = (box: Box) => ({
    id: box,
    label: labelOf(box),
    support:
      box === 'certificateCode' && way === 'LICENSE'
        ? t('identify.secretSupport', { label: secretLabel })
        : t(box === 'certificateCode' && purpose === 'RENEW' ? 'renew.codeSupport' : supports[box]),
    value: texts[box],
    error: empty.includes(box) ? words.problem('REQUIRED', {}) : undefined,
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [box]: event.target.value }),
  });
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary entries={entries} attempt={attempt} />
      {empty.length === 0 && hasProblem(problems, 'IDENTIFICATION_FAILED') ? (
        <Banner
          tone="bad"
          live
          title={t(nothing[purpose])}
        >
          <p>{t('identify.zero')}</p>
          <ul className="list-disc space-y-1 pl-5">
            {causes.map((cause) => (
              <li key={cause}>{t(way === 'LICENSE' ? byLicenseCause(cause) : cause, { label: secretLabel })}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {problems
        .filter((problem) => problem.code !== 'IDENTIFICATION_FAILED')
        .map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
      {hasProblem(problems, 'TOO_MANY_ATTEMPTS') ? (
        <UnlockMail
          named={{
            email: texts.email,
            ...(byReceipt(purpose)
              ? { receiptNumber: texts.receiptNumber }
              : { certificateCode: texts.certificateCode }),
          }}
        />
      ) : null}
      {error && !fetching ? <Failure error={error} kept={t('identify.kept')} /> : null}
      <div className="mt-8 space-y-7">
        {ways.length > 1 ? (
          <RadioGroup
            id="identify-way"
            label={t('identify.way')}
            value={way}
            onChange={(chosen) => choose(chosen === 'LICENSE' ? 'LICENSE' : 'PASSPHRASE')}
            options={[
              { value: 'PASSPHRASE', label: t('identify.wayPassphrase') },
              { value: 'LICENSE', label: t('identify.wayLicense') },
            ]}
          />
        ) : null}
        {boxes.map((box) =>
          box === 'applicationPassphrase' || box === 'licensePassword' ? (
            <SecretField key={box} {...fieldOf(box)} autoComplete="current-password" />
          ) : (
            <TextField
              key={box}
              {...fieldOf(box)}
              width={box === 'email' ? 'full' : 'half'}
              inputMode={box === 'email' ? 'email' : 'text'}
              autoComplete={box === 'email' ? 'email' : 'off'}
              autoCapitalize="none"
              spellCheck={false}
              className={box === 'email' ? '' : 'font-mono'}
              onBlur={() =>
                setTexts({
                  ...texts,
                  [box]: normalise(kinds[box] ?? 'text', texts[box]).value,
                })
              }
            />
          ),
        )}
        <Button type="submit" look="primary" size="large" busy={fetching} className="w-full sm:w-auto">
          {fetching ? t('identify.sending') : t('identify.send')}
        </Button>
        <p>
          <Link to="/passphrase">{t('identify.forgotten')}</Link>
        </p>
      </div>
    </form>
  );
}

const nothing: Record<IdentifyPurpose, MessageKey> = {
  STATUS: 'identify.nothingStatus',
  CANCEL: 'identify.nothingCancel',
  ACQUIRE: 'identify.nothingAcquire',
  RENEW: 'renew.nothing',
  REISSUE: 'identify.nothingReissue',
  CHANGE: 'change.nothing',
  REVOKE: 'identify.nothingRevoke',
};

const kinds: Partial<Record<Box, FieldKind>> = { email: 'email', certificateCode: 'code', licenseId: 'license' };

/** A cause in the words of those who are known by a licence key. */
function byLicenseCause(cause: MessageKey): MessageKey {
  if (cause === 'identify.causePassphrase') return 'identify.causeLicense';
  return cause === 'identify.causeCode' ? 'identify.causeSecret' : cause;
}

const labels: Record<Box, MessageKey> = {
  receiptNumber: 'identify.receiptNumber',
  licenseId: 'identify.licenseId',
  licensePassword: 'identify.licensePassword',
  email: 'identify.email',
  applicationPassphrase: 'identify.passphrase',
  certificateCode: 'identify.code',
};

const supports: Record<Box, MessageKey> = {
  receiptNumber: 'identify.receiptNumberSupport',
  licenseId: 'identify.licenseIdSupport',
  licensePassword: 'identify.licensePasswordSupport',
  email: 'identify.emailSupport',
  applicationPassphrase: 'identify.passphraseSupport',
  certificateCode: 'identify.codeSupport',
};
