import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql, readFragment } from '../../gql';
import type { TermsKind } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { TermsForm } from './termsForm';
import { TermsVersions } from './termsVersions';
import { useMe } from './staff';

const productsQuery = graphql(`
  query ConsoleTermsProducts {
    products(first: 100) {
      nodes {
        id
        code
        ja: name(language: JA)
        en: name(language: EN)
      }
    }
  }
`);

const textsQuery = graphql(`
  query ConsoleTerms($id: ID!) {
    node(id: $id) {
      __typename
      ... on Product {
        id
        termsJa: terms(language: JA) {
          ...ConsoleText
        }
        termsEn: terms(language: EN) {
          ...ConsoleText
        }
        privacyJa: privacyNotice(language: JA) {
          ...ConsoleText
        }
        privacyEn: privacyNotice(language: EN) {
          ...ConsoleText
        }
      }
    }
  }
`);

const textFragment = graphql(`
  fragment ConsoleText on Terms {
    id
    versions {
      id
      version
      title
      body
      sha256
      publishedAt
      inForce
      consentCount
    }
  }
`);

const kinds: readonly TermsKind[] = ['TERMS_OF_USE', 'PRIVACY_NOTICE'];

/** 規約: the versions of each product's texts, and the next one. */
export function ConsoleTermsPage() {
  const { t, locale } = useWords();
  const search = useSearch({ from: '/console/terms' });
  const navigate = useNavigate();
  const { data, error, again } = useLastingQuery({ query: productsQuery });
  const products = data?.products.nodes ?? [];
  const product = products.find(({ code }) => code === search.product) ?? products[0];
  const kind = kinds.find((each) => each === search.kind) ?? 'TERMS_OF_USE';
  return (
    <div className="max-w-5xl">
      <PageTitle quiet>{t('tv.title')}</PageTitle>
      <p className="mt-2 mb-4 text-quiet">{t('tv.lead')}</p>
      {error ? <Failure error={error} retry={again} /> : null}
      {!product ? (
        error ? null : (
          <Loading />
        )
      ) : (
        <>
          <div className="mb-6 grid gap-4 sm:grid-cols-2">
            <SelectField
              id="tv-product"
              label={t('tv.product')}
              value={product.code}
              onChange={(event) => void navigate({ to: '/console/terms', search: { product: event.target.value, kind } })}
            >
              {products.map((each) => (
                <option key={each.id} value={each.code}>
                  {each[locale]} ({each.code})
                </option>
              ))}
            </SelectField>
            <SelectField
              id="tv-kind"
              label={t('tv.kind')}
              value={kind}
              onChange={(event) =>
                void navigate({ to: '/console/terms', search: { product: product.code, kind: event.target.value } })
              }
            >
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {t(`tvKind.${each}`)}
                </option>
              ))}
            </SelectField>
          </div>
          <Texts key={`${product.id}${kind}`} productId={product.id} kind={kind} />
        </>
      )}
    </div>
  );
}

function Texts({ productId, kind }: { productId: string; kind: TermsKind }) {
  const { t } = useWords();
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState(false);
  const { data, error, again } = useLastingQuery({
    query: textsQuery,
    variables: { id: productId },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure error={error} retry={again} />;
  if (data?.node?.__typename !== 'Product') return <Loading />;
  const { termsJa, termsEn, privacyJa, privacyEn } = data.node;
  const ja = readFragment(textFragment, kind === 'TERMS_OF_USE' ? termsJa : privacyJa).versions;
  const en = readFragment(textFragment, kind === 'TERMS_OF_USE' ? termsEn : privacyEn).versions;
  const [lastJa] = ja;
  const [lastEn] = en;
  return (
    <>
      {done ? (
        <Banner tone="good" live title={t('tv.done')}>
          <p>{t('tv.doneNote')}</p>
          <Link to="/console/proposals" search={{ serial: '' }}>{t('product.proposals')}</Link>
        </Banner>
      ) : null}
      <TermsVersions ja={ja} en={en} />
      {me.role === 'ADMINISTRATOR' && !writing ? (
        <Button
          className="mt-6"
          onClick={() => {
            setDone(false);
            setWriting(true);
          }}
        >
          {t('tv.new')}
        </Button>
      ) : null}
      {writing && lastJa && lastEn ? (
        <TermsForm
          productId={productId}
          kind={kind}
          last={{ ja: lastJa, en: lastEn }}
          onChanged={again}
          onClose={() => setWriting(false)}
          onProposed={() => {
            setWriting(false);
            setDone(true);
          }}
        />
      ) : null}
    </>
  );
}
