import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { SelectField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { agreementOf, namesOf, policyOf, type Values } from './policyForm';
import { newSections, sections } from './policySpec';
import { ProductForm } from './productForm';
import { productQuery, standing } from './productQuery';
import { useMe } from './staff';

const textsQuery = graphql(`
  query NewProductTexts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Product {
        id
        termsJa: terms(language: JA) {
          title
          body
        }
        termsEn: terms(language: EN) {
          title
          body
        }
        privacyJa: privacyNotice(language: JA) {
          title
          body
        }
        privacyEn: privacyNotice(language: EN) {
          title
          body
        }
      }
    }
  }
`);

const proposeNewMutation = graphql(`
  mutation ProposeNewProduct($input: ProposeNewProductInput!) {
    proposeNewProduct(input: $input) {
      proposal {
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

/** A product to be made of another, proposed by one administrator and made by the next. */
export function NewProductPage() {
  const { t, locale } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const { from } = useSearch({ from: '/console/products/new' });
  const [proposed, setProposed] = useState<string>();
  const { data, error, again } = useLastingQuery({
    query: productQuery,
    variables: { id: from, language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const copied = useLastingQuery({ query: textsQuery, variables: { id: from } });
  const failed = error ?? copied.error;
  const pattern = data?.node?.__typename === 'Product' ? data.node : undefined;
  const policy = pattern?.versions[0]?.policy;
  const texts = copied.data?.node?.__typename === 'Product' ? copied.data.node : undefined;
  return (
    <div className="max-w-4xl">
      <PageTitle quiet>{t('newProduct.title')}</PageTitle>
      <p className="mt-1 text-quiet">{t('newProduct.lead')}</p>
      <p className="mt-1 mb-4 text-sm">
        <Link to="/console/products">{t('product.back')}</Link>
      </p>
      {failed ? <Failure error={failed} retry={again} /> : null}
      {proposed ? (
        <Banner live tone="good" title={t('newProduct.proposed', { code: proposed })}>
          <p>{t('newProduct.proposedNote')}</p>
          <Link to="/console/proposals" search={{ serial: '' }}>{t('product.proposals')}</Link>
        </Banner>
      ) : null}
      {me.role === 'ADMINISTRATOR' ? null : <Banner tone="info" title={t('newProduct.refused')} />}
      {data && !proposed && me.role === 'ADMINISTRATOR' ? (
        <SelectField
          id="new-product-from"
          label={t('newProduct.pattern')}
          support={t('newProduct.patternHelp')}
          value={pattern?.id ?? ''}
          onChange={(event) =>
            void navigate({ to: '/console/products/new', search: { from: event.target.value }, replace: true })
          }
        >
          <option value="">{t('newProduct.choose')}</option>
          {data.products.nodes.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name} ({each.code})
            </option>
          ))}
        </SelectField>
      ) : data || failed ? null : (
        <Loading />
      )}
      {pattern && policy && texts && !proposed && me.role === 'ADMINISTRATOR' ? (
        <NewProductForm
          key={pattern.id}
          patternId={pattern.id}
          before={{
            ...standing(pattern, policy),
            code: pattern.code,
            ...words('termsOfUse', texts.termsJa, texts.termsEn),
            ...words('privacyNotice', texts.privacyJa, texts.privacyEn),
          }}
          others={data?.products.nodes.map(({ code }) => code) ?? []}
          onProposed={setProposed}
        />
      ) : null}
    </div>
  );
}

interface Text {
  title: string;
  body: string;
}

const words = (id: string, ja: Text | null, en: Text | null): Values => ({
  [`${id}.title.ja`]: ja?.title ?? '',
  [`${id}.title.en`]: en?.title ?? '',
  [`${id}.body.ja`]: ja?.body ?? '',
  [`${id}.body.en`]: en?.body ?? '',
});

interface NewProductFormProps {
  patternId: string;
  before: Values;
  /** Codes of the products that there are. */
  others: readonly string[];
  onProposed: (code: string) => void;
}

function NewProductForm({ patternId, before, others, onProposed }: NewProductFormProps) {
  const [code, setCode] = useState('');
  const [{ fetching, error }, propose] = useMutation(proposeNewMutation);
  const [first, ...texts] = newSections;
  return (
    <ProductForm
      isNew
      all={[...(first ? [first] : []), ...sections(others), ...texts]}
      before={before}
      begins={{ ...before, code: '' }}
      readOnly={false}
      busy={fetching}
      error={error}
      propose={async (values, effectiveAt, reason) => {
        const product = {
          code: (values['code'] ?? '').normalize('NFKC').trim(),
          ...namesOf(values),
          policy: policyOf(values),
          termsOfUse: agreementOf(values, 'termsOfUse'),
          privacyNotice: agreementOf(values, 'privacyNotice'),
          effectiveAt,
        };
        setCode(product.code);
        return (await propose({ input: { product, copiedFrom: patternId, reason } })).data?.proposeNewProduct.problems;
      }}
      onProposed={() => onProposed(code)}
    />
  );
}
