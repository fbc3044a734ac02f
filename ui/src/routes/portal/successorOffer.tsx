import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { applicationOf, type Registered } from '../../form/application';
import { saveDraft } from '../../form/draft';
import { registeredOf } from '../../form/registered';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { RequestKind, RequestStatus } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { useApply } from './applyState';
import { useEntrance } from './entrance';
import { LastDaysNotice } from './lastDays';
import { blankTexts, keepTexts } from './licenseState';
import { waysOf } from './offer';

const offerFragment = graphql(`
  fragment SuccessorOffer_request on Request {
    id
    kind
    status
    product {
      id
      closing {
        ordersEndAt
        reissuesEndAt
        ordersEnded
        ended
        successor {
          id
          code
          name(language: $language)
          open
        }
      }
    }
    registration {
      id
      subscriber {
        commonName
        email
      }
      ...Registered
    }
  }
`);

interface OffersProps {
  requests: readonly FragmentType<typeof offerFragment>[];
}

/** What the holder of a certificate of a closed product is offered in place of a renewal. */
export function SuccessorOffers({ requests }: OffersProps) {
  return requests.map((data) => {
    const { id } = readFragment(offerFragment, data);
    return <SuccessorOffer key={id} request={data} lead="succeed.lead" />;
  });
}

/** Nothing more is waited for, of what comes to a certificate: whoever wants another applies anew. */
const over = new Set<RequestStatus>(['COMPLETED', 'CANCELLED', 'REJECTED', 'LAPSED']);
const certifying = new Set<RequestKind>(['NEW', 'RENEWAL', 'REISSUE']);

/** The successor on the page of a request that is over. */
export function SuccessorAfter({ request: data }: { request: FragmentType<typeof offerFragment> }) {
  const { kind, status } = readFragment(offerFragment, data);
  return over.has(status) && certifying.has(kind) ? <SuccessorOffer request={data} /> : null;
}

interface OfferProps {
  request: FragmentType<typeof offerFragment>;
  /** Why it is offered here. */
  lead?: 'succeed.lead' | 'succeed.leadStatus';
}

/** The last days of a product that takes no more orders, and its successor with the registration carried over. */
export function SuccessorOffer({ request: data, lead = 'succeed.leadStatus' }: OfferProps) {
  const { t } = useWords();
  const request = readFragment(offerFragment, data);
  const navigate = useNavigate();
  const { closing } = request.product;
  const successor = closing?.ordersEnded && closing.successor?.open ? closing.successor : undefined;
  const here = useSoldHere(successor?.id);
  if (!closing?.ordersEnded) return null;
  return (
    <>
      <LastDaysNotice closing={closing} />
      {successor ? (
        <section className="rounded-xl border border-line bg-raised p-5 sm:p-6">
          <h2 className="text-lg">{t('succeed.title', { name: successor.name })}</h2>
          <p className="mt-2">{t(here ? lead : 'succeed.elsewhere')}</p>
          {here ? (
            <>
              <p className="mt-2 text-sm text-quiet">{t('succeed.replace')}</p>
              <Button
                look="primary"
                className="mt-4"
                onClick={() => {
                  carry(request.registration.subscriber, registeredOf(request.registration), successor.code);
                  void navigate({ to: '/apply', search: { product: successor.code } });
                }}
              >
                {t('succeed.do')}
              </Button>
            </>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

/** Whether the product can be applied for at this entrance; a partner's enrolment is not asked for here. */
function useSoldHere(productId: string | undefined): boolean {
  const { data } = useEntrance();
  return data?.portal?.products.some((each) => each.id === productId && waysOf(each).length > 0) ?? false;
}

/** Leaves what is registered as a form that was begun comes back: without its secrets. */
function carry({ commonName, email }: { commonName: string | null; email: string }, registered: Registered, code: string): void {
  if (commonName === null) saveDraft(applicationOf(registered), Date.now());
  else keepTexts('NEW', code, { ...blankTexts, commonName, email });
}

const successorQuery = graphql(`
  query ClosedOffer($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Product {
        id
        code
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
  const here = useSoldHere(successor?.id);
  if (!closed || !successor) return null;
  return (
    <Banner tone="info" title={t('succeed.closedOffer', { name: successor.name })}>
      <p>
        {here ? (
          // The form comes back as a draft does.
          <Link to="/apply" search={{ product: successor.code }}>
            {t('succeed.closedDo')}
          </Link>
        ) : (
          t('succeed.elsewhere')
        )}
      </p>
    </Banner>
  );
}
