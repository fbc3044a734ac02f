import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { PageTitle } from '../../components/page';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { blankPartner, draftOf, inputOf, textPaths, type PartnerDraft } from './partnerDraft';
import { PartnerForm } from './partnerForm';
import { createPartnerMutation, partnerFragment, partnerQuery, updatePartnerMutation } from './partnerQueries';

const productsQuery = graphql(`
  query PartnerProducts($language: Language!) {
    products(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);

/** A partner to be made. */
export function NewPartnerPage() {
  const navigate = useNavigate();
  const { act, busy, problems, error } = useAct(
    createPartnerMutation,
    ({ createPartner }) => createPartner.problems,
    () => undefined,
  );
  const [draft, setDraft] = useState(blankPartner);
  const save = async () => {
    if (await act({ input: { slug: draft.texts.slug.trim(), ...inputOf(draft) } })) {
      await navigate({ to: '/console/partners' });
    }
    return false;
  };
  return <Editor isNew draft={draft} onDraft={setDraft} onSave={save} {...{ busy, problems, error }} />;
}

/** A partner as it stands, to be described anew. */
export function PartnerPage() {
  const { t } = useWords();
  const { partnerId } = useParams({ from: '/console/partners/$partnerId' });
  const [{ data, error }] = useQuery({ query: partnerQuery, variables: { id: partnerId } });
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  const partner = data.node?.__typename === 'Partner' ? data.node : undefined;
  return partner ? <Known key={partner.id} partner={partner} /> : <Banner tone="info" title={t('lost.title')} />;
}

function Known({ partner: data }: { partner: FragmentType<typeof partnerFragment> }) {
  const partner = readFragment(partnerFragment, data);
  const { act, busy, problems, error } = useAct(
    updatePartnerMutation,
    ({ updatePartner }) => updatePartner.problems,
    () => undefined,
  );
  const [draft, setDraft] = useState(() => draftOf(partner));
  const save = () => act({ input: { partnerId: partner.id, enabled: draft.enabled, ...inputOf(draft) } });
  return <Editor isNew={false} draft={draft} onDraft={setDraft} onSave={save} {...{ busy, problems, error }} />;
}

interface EditorProps {
  isNew: boolean;
  draft: PartnerDraft;
  onDraft: (draft: PartnerDraft) => void;
  /** True when it was stored and the page stays. */
  onSave: () => Promise<boolean>;
  busy: boolean;
  problems: readonly Problem[];
  error: Parameters<typeof Failure>[0]['error'] | undefined;
}

function Editor({ isNew, draft, onDraft, onSave, busy, problems, error }: EditorProps) {
  const words = useWords();
  const { t, locale } = words;
  const [{ data }] = useQuery({ query: productsQuery, variables: { language: locale === 'ja' ? 'JA' : 'EN' } });
  const [attempt, setAttempt] = useState(0);
  const [saved, setSaved] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    setSaved(await onSave());
    setAttempt((count) => count + 1);
  };
  const targets: readonly string[] = textPaths;
  const targetOf = ({ field, params }: Problem) =>
    field === 'entrance.links' ? `link-${params[0]?.value ?? ''}` : targets.find((path) => path === field);
  return (
    <div className="max-w-4xl">
      <p className="mb-2 text-sm">
        <Link to="/console/partners">{t('partners.title')}</Link>
      </p>
      <PageTitle quiet>{isNew ? t('partners.new') : draft.texts['name.ja']}</PageTitle>
      {isNew ? null : (
        <p className="mt-1">
          <a href={`/p/${draft.texts.slug}`}>/p/{draft.texts.slug}</a>
        </p>
      )}
      <form noValidate onSubmit={save} className="mt-4">
        <ErrorSummary
          attempt={attempt}
          entries={problems.map((problem) => ({ target: targetOf(problem), text: problemText(words, problem) }))}
        />
        {error ? <Failure error={error} /> : null}
        {saved ? <Banner tone="good" live title={t('partner.saved')} /> : null}
        <PartnerForm
          isNew={isNew}
          draft={draft}
          problems={problems}
          products={data?.products.nodes ?? []}
          onChange={(next) => {
            setSaved(false);
            onDraft(next);
          }}
        />
        <p className="mt-6">
          <Button type="submit" look="primary" busy={busy}>
            {isNew ? t('partner.create') : t('partner.save')}
          </Button>
        </p>
      </form>
    </div>
  );
}
