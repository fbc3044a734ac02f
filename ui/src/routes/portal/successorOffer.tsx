import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { basepath } from '../../entrance';
import { applicationOf } from '../../form/application';
import { saveDraft } from '../../form/draft';
import { registeredOf } from '../../form/registered';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useApply } from './applyState';
import { LastDaysNotice } from './lastDays';

const offerFragment = graphql(`
  fragment SuccessorOffer_request on Request {
    id
    product {
      id
      closing {
        ordersEndAt
        reissuesEndAt
        ordersEnded
        ended
        successor {
          id
          name(language: $language)
          open
        }
      }
    }
    registration {
      id
      ...Registered
    }
  }
`);

/** What the holder of a certificate of a closed product is offered in place of a renewal. */
export function SuccessorOffers({ requests }: { requests: readonly FragmentType<typeof offerFragment>[] }) {
  return requests.map((data) => {
    const { id } = readFragment(offerFragment, data);
    return <SuccessorOffer key={id} request={data} />;
  });
}

function SuccessorOffer({ request: data }: { request: FragmentType<typeof offerFragment> }) {
  const { t } = useWords();
  const request = readFragment(offerFragment, data);
  const navigate = useNavigate();
  const { closing } = request.product;
  const successor = closing?.ordersEnded && closing.successor?.open ? closing.successor : undefined;
  if (!closing?.ordersEnded) return null;
  return (
    <>
      <LastDaysNotice closing={closing} />
      {successor ? (
        <section className="rounded-xl border border-line bg-raised p-5 sm:p-6">
          <h2 className="text-lg">{t('succeed.title', { name: successor.name })}</h2>
          <p className="mt-2">{t('succeed.lead')}</p>
          <p className="mt-2 text-sm text-quiet">{t('succeed.replace')}</p>
          <Button
            look="primary"
            className="mt-4"
            onClick={() => {
              // The way in which a form that was begun comes back: without its secrets.
              saveDraft(applicationOf(registeredOf(request.registration)), Date.now());
              void navigate({ to: '/apply' });
            }}
          >
            {t('succeed.do')}
          </Button>
        </section>
      ) : null}
    </>
  );
}

const successorQuery = graphql(`
  query ClosedOffer($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Product {
        id
        name(language: $language)
        open
      }
    }
  }
`);

/** The product closed between form and submit: its successor, with everything that was typed. */
export function ClosedOffer() {
  const { t, locale } = useWords();
  const { general } = useApply();
  const closed = general.find(({ code }) => code === 'PRODUCT_CLOSED');
  const id = closed?.params.find(({ name }) => name === 'successor')?.value ?? '';
  const [{ data }] = useQuery({
    query: successorQuery,
    variables: { id, language: locale === 'ja' ? 'JA' : 'EN' },
    pause: id === '',
  });
  const successor = data?.node?.__typename === 'Product' && data.node.open ? data.node : undefined;
  if (!closed || !successor) return null;
  return (
    <Banner tone="info" title={t('succeed.closedOffer', { name: successor.name })}>
      <p>
        {/* Another look at what is open; the form comes back as a draft does. */}
        <a href={`${basepath === '/' ? '' : basepath}/apply`}>{t('succeed.closedDo')}</a>
      </p>
    </Banner>
  );
}
