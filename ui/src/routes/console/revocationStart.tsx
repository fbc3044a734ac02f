import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { SelectField, TextArea, TextField } from '../../components/field';
import { graphql } from '../../gql';
import type { RevocationCampaignInput } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { OrganizationChoice } from './organizationChoice';
import { Panel } from './panel';
import { staffReasons } from './proposeRevocation';
import { ReasonTemplates } from './reasonTemplates';
import { RevocationConfirm, type CampaignPreview } from './revocationConfirm';

const previewMutation = graphql(`
  mutation PreviewRevocationCampaign($input: PreviewRevocationCampaignInput!) {
    previewRevocationCampaign(input: $input) {
      count
      missing
      ...RevocationConfirm_preview
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

interface Named {
  id: string;
  name: string;
}

const blank = {
  product: '',
  partner: '',
  issuer: '',
  organization: '',
  endsFrom: '',
  endsBefore: '',
  serials: '',
  reason: 'UNSPECIFIED' as string,
  'text.ja': '',
  'text.en': '',
  replaceBy: '',
};
type Box = keyof typeof blank;
const boxes: readonly Box[] = ['reason', 'text.ja', 'text.en', 'replaceBy'];

/** The box that a problem is at: a path of the input, or a place in the list. */
function boxOf(field: string | null | undefined): Box | undefined {
  if (field?.startsWith('set.serials')) return 'serials';
  if (field === 'set') return 'product';
  if (field === 'set.endsBefore') return 'endsBefore';
  return boxes.find((box) => box === field);
}

/** A compromised key is revoked at once, one certificate at a time: no campaign has that reason. */
const campaignReasons = staffReasons.filter((each) => each !== 'KEY_COMPROMISE');

/** 00:00 of a day in Tokyo. */
const start = (day: string) => (day ? new Date(`${day}T00:00:00+09:00`).toISOString() : null);

/** Which certificates, why and by when; then what that comes to. What is typed stays until it is proposed. */
export function RevocationStart({
  products,
  partners,
  issuers,
}: {
  products: readonly Named[];
  partners: readonly Named[];
  issuers: readonly Named[];
}) {
  const words = useWords();
  const { t } = words;
  const [texts, setTexts] = useState(blank);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<CampaignPreview>();
  const [proposed, setProposed] = useState(false);
  // What was looked for is forgotten with what was typed.
  const [round, setRound] = useState(0);
  const [{ data, error, fetching }, preview] = useMutation(previewMutation);
  const campaign: RevocationCampaignInput = {
    set: {
      productId: texts.product || null,
      partnerId: texts.partner || null,
      issuerId: texts.issuer || null,
      organizationId: texts.organization || null,
      endsFrom: start(texts.endsFrom),
      endsBefore: start(texts.endsBefore),
      serials: texts.serials.split(/[\n,、;\t]+/).filter((each) => each.trim() !== ''),
    },
    reason: campaignReasons.find((each) => each === texts.reason) ?? 'UNSPECIFIED',
    text: { ja: texts['text.ja'], en: texts['text.en'] },
    replaceBy: texts.replaceBy,
  };
  const noDay = attempt > 0 && texts.replaceBy === '';
  const problems: readonly Problem[] = data?.previewRevocationCampaign.problems ?? [];
  const look = async (event: FormEvent) => {
    event.preventDefault();
    setProposed(false);
    setAttempt((count) => count + 1);
    if (texts.replaceBy === '') return;
    const answer = await preview({ input: { campaign } });
    const came = answer.data?.previewRevocationCampaign;
    if (came && came.problems.length === 0) setShown(came);
  };
  const fieldOf = (box: Box, label: MessageKey, required = true) => {
    const found = problems.find(({ field }) => boxOf(field) === box);
    const missing = box === 'replaceBy' && noDay ? words.problem('REQUIRED', {}) : undefined;
    return {
      id: `revocation-${box}`,
      label: t(label),
      required,
      value: texts[box],
      error: missing ?? (found && problemText(words, found)),
      onChange: (event: { target: { value: string } }) => {
        setProposed(false);
        setTexts({ ...texts, [box]: event.target.value });
      },
    };
  };
  const choice = (box: 'product' | 'partner' | 'issuer', rows: readonly Named[]) => (
    <SelectField {...fieldOf(box, `revocations.${box}`, false)} width="full">
      <option value="">{t('revocations.any')}</option>
      {rows.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Panel title={t('revocations.new')}>
      <form noValidate onSubmit={look} className="space-y-5">
        <ErrorSummary
          attempt={attempt}
          entries={[
            ...(noDay ? [{ target: 'revocation-replaceBy', text: words.problem('REQUIRED', {}) ?? '' }] : []),
            ...problems.map((problem) => ({
              target: boxOf(problem.field) ? `revocation-${boxOf(problem.field)}` : undefined,
              text: problem.field === 'set' ? t('revocations.nothingChosen') : problemText(words, problem),
            })),
          ]}
        />
        {error ? <Failure error={error} /> : null}
        {proposed ? <Banner tone="good" live title={t('revocations.proposed')} /> : null}
        <p className="text-sm text-quiet">{t('revocations.setHelp')}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          {choice('product', products)}
          {choice('partner', partners)}
          {choice('issuer', issuers)}
          <OrganizationChoice
            key={round}
            id="revocation-organization"
            value={texts.organization}
            onChoose={(organization) => {
              setProposed(false);
              setTexts((now) => ({ ...now, organization }));
            }}
          />
          <TextField {...fieldOf('endsFrom', 'revocations.endsFromBox', false)} type="date" />
          <TextField {...fieldOf('endsBefore', 'revocations.endsBeforeBox', false)} type="date" />
        </div>
        <TextArea {...fieldOf('serials', 'revocations.serials', false)} support={t('revocations.serialsHelp')} rows={3} />
        <SelectField {...fieldOf('reason', 'proposal.why')}>
          {campaignReasons.map((each) => (
            <option key={each} value={each}>
              {t(`reason.${each}`)}
            </option>
          ))}
        </SelectField>
        <ReasonTemplates
          use="REVOKE"
          language="JA"
          current={texts['text.ja']}
          onChoose={({ text }) => setTexts({ ...texts, 'text.ja': text })}
        />
        <TextArea {...fieldOf('text.ja', 'revocations.textJa')} support={t('revocations.textHelp')} rows={3} />
        <ReasonTemplates
          use="REVOKE"
          language="EN"
          current={texts['text.en']}
          onChoose={({ text }) => setTexts({ ...texts, 'text.en': text })}
        />
        <TextArea {...fieldOf('text.en', 'revocations.textEn')} rows={3} />
        <TextField {...fieldOf('replaceBy', 'revocations.replaceBy')} support={t('revocations.replaceByHelp')} type="date" />
        <Button type="submit" busy={fetching}>
          {t('revocations.preview')}
        </Button>
      </form>
      {shown ? (
        <RevocationConfirm
          preview={shown}
          campaign={campaign}
          onClose={() => setShown(undefined)}
          onProposed={() => {
            setShown(undefined);
            setTexts(blank);
            setRound(round + 1);
            setAttempt(0);
            setProposed(true);
          }}
        />
      ) : null}
    </Panel>
  );
}
