import { useState } from 'react';
import { SelectField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { Language } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { MailContent } from './mailContent';
import { MailSections } from './mailSections';

const productsQuery = graphql(`
  query MailGalleryProducts($language: Language!) {
    products(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);

const samplesQuery = graphql(`
  query MailGallery($language: Language!, $productId: ID!) {
    mailPreview(language: $language, productId: $productId) {
      name
      kind
      subject
      ...MailContent_content
    }
  }
`);

/** What every mail says, in either language and in the words of any product. */
export function MailGalleryPage() {
  const { t, locale } = useWords();
  const [product, setProduct] = useState('');
  const [language, setLanguage] = useState<Language>(locale === 'ja' ? 'JA' : 'EN');
  const [name, setName] = useState('');
  const products = useLastingQuery({
    query: productsQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const productId = product || (products.data?.products.nodes[0]?.id ?? '');
  const { data, error, again } = useLastingQuery({
    query: samplesQuery,
    variables: { language, productId },
    pause: productId === '',
  });
  const samples = data?.mailPreview ?? [];
  const shown = samples.find((sample) => sample.name === name) ?? samples[0];
  return (
    <div className="max-w-4xl">
      <PageTitle quiet>{t('mails.title')}</PageTitle>
      <MailSections />
      <p className="mb-4">{t('mails.galleryLead')}</p>
      <div className="mb-4 grid gap-3 sm:grid-cols-3">
        <SelectField
          id="gallery-sample"
          label={t('mails.choose')}
          width="full"
          value={shown?.name ?? ''}
          onChange={(event) => setName(event.target.value)}
        >
          {samples.map((sample) => (
            <option key={sample.name} value={sample.name}>
              {`${t(`letter.${sample.kind}`)}: ${sample.name}`}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="gallery-language"
          label={t('mails.galleryLanguage')}
          width="full"
          value={language}
          onChange={(event) => setLanguage(event.target.value === 'EN' ? 'EN' : 'JA')}
        >
          <option value="JA">{t('mails.languageJA')}</option>
          <option value="EN">{t('mails.languageEN')}</option>
        </SelectField>
        <SelectField
          id="gallery-product"
          label={t('mails.product')}
          width="full"
          value={productId}
          onChange={(event) => setProduct(event.target.value)}
        >
          {products.data?.products.nodes.map(({ id, name: called }) => (
            <option key={id} value={id}>
              {called}
            </option>
          ))}
        </SelectField>
      </div>
      {products.error ? <Failure error={products.error} retry={products.again} /> : null}
      {error ? <Failure error={error} retry={again} /> : null}
      {shown ? (
        <MailContent key={`${shown.name}${language}${productId}`} content={shown} />
      ) : error || products.error ? null : (
        <Loading />
      )}
    </div>
  );
}
