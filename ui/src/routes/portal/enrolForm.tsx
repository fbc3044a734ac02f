import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { Facts } from '../../components/facts';
import { entrance } from '../../entrance';
import { applicationOf, emptyApplication, type Application } from '../../form/application';
import { errorText, fieldErrorOf } from '../../form/formError';
import { controlId, placeOf } from '../../form/placed';
import { validate } from '../../form/validate';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { ProblemCode } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useRevised } from './useRevised';
import { AgreementFields, PassphraseFields } from './applyEnd';
import { ApplyContext } from './applyState';
import { RegistrationSections } from './registrationSections';

const offerFragment = graphql(`
  fragment EnrolForm_offer on EnrolmentOffer {
    expiresAt
    keyHandedIn
    partnerName(language: $language)
    organization {
      tdbCompanyCode
      corporateNumber
      legalName
      legalNameKana
      legalNameLatin
      headOfficeAddress
      mainPhoneNumber
      representativeFamilyName
      representativeGivenName
    }
    subscriber {
      familyName
      givenName
      familyNameKana
      givenNameKana
      familyNameLatin
      givenNameLatin
      email
      jobTitle
      department
      jobTitleLatin
      workplacePostalCode
      workplacePrefecture
      workplaceCity
      workplaceStreet
      workplaceBuilding
      workplacePhoneNumber
    }
    proxy {
      familyName
      givenName
      familyNameKana
      givenNameKana
      department
      phoneNumber
    }
    product {
      id
      code
      entitlements
      identification
      name(language: $language)
      description(language: $language)
      validityDays
      provisionalWindowSeconds
      acquisitionEndsAt
      pausesDeadline
      closing {
        ordersEndAt
        reissuesEndAt
        ordersEnded
        ended
      }
      terms(language: $language) {
        id
        version
        title
        publishedAt
      }
      privacyNotice(language: $language) {
        id
        version
        title
        publishedAt
      }
    }
  }
`);

const submitMutation = graphql(`
  mutation SubmitEnrolment($input: SubmitEnrolmentInput!) {
    submitEnrolment(input: $input) {
      request {
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

/** Refusals behind which the offer stands otherwise by now: a newer text may be in force as well. */
const stale: ReadonlySet<ProblemCode> = new Set(['WRONG_STATE', 'SUBMISSION_CONFLICT', 'CONSENT_REQUIRED'] as const);

/** What the person answers here; the rest was declared by the partner. */
const answers = ['applicationPassphrase', 'agreedTerms', 'agreedPrivacy'] as const;
const labels = { applicationPassphrase: 'apply.passphrase', agreedTerms: 'apply.terms', agreedPrivacy: 'apply.privacy' } as const;

interface EnrolFormProps {
  offer: FragmentType<typeof offerFragment>;
  token: string;
  /** The offer may stand otherwise by now. */
  onStale: () => void;
}

/** The data as declared, the passphrase and the consents. */
export function EnrolForm({ offer: data, token, onStale }: EnrolFormProps) {
  const words = useWords();
  const { t, deadline } = words;
  const offer = readFragment(offerFragment, data);
  const { product } = offer;
  const navigate = useNavigate();
  const [{ error, fetching }, submit] = useMutation(submitMutation);
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<readonly Problem[]>([]);
  const { organization, subscriber, proxy } = offer;
  const registration = organization && subscriber ? { organization, subscriber, proxy } : undefined;
  const form = useForm<Application>({ defaultValues: registration ? applicationOf(registration) : emptyApplication });

  const revised = useRevised(form, product);

  const refuse = (problems: readonly Pick<Problem, 'code' | 'params' | 'field'>[]) => {
    form.clearErrors();
    for (const problem of problems) {
      const place = placeOf(problem);
      if (place) form.setError(place, fieldErrorOf(problem));
    }
    setAttempt(attempt + 1);
  };
  const send = async () => {
    if (fetching) return;
    const application = form.getValues();
    const missing = validate(application).filter(({ field }) => answers.some((each) => each === field));
    setGeneral([]);
    if (missing.length > 0) {
      refuse(missing.map(({ code, field, params }) => ({
        code, field, params: Object.entries(params ?? {}).map(([name, value]) => ({ name, value })),
      })));
      return;
    }
    const answer = await submit({
      input: {
        token,
        partner: entrance,
        applicationPassphrase: application.applicationPassphrase,
        consents: [product.terms.id, product.privacyNotice.id],
      },
    });
    const came = answer.data?.submitEnrolment;
    if (!came) return;
    if (came.request) {
      await navigate({ to: '/requests/$requestId', params: { requestId: came.request.id }, replace: true });
      return;
    }
    if (came.problems.some(({ code }) => stale.has(code))) onStale();
    setGeneral(came.problems.filter((problem) => placeOf(problem) === undefined));
    refuse(came.problems);
  };
  const entries = [
    ...general.map((problem) => ({ text: problemText(words, problem) })),
    ...answers.flatMap((field) => {
      const text = errorText(words, form.getFieldState(field, form.formState).error);
      return text === undefined ? [] : [{ target: controlId(field), text: `${t(labels[field])}: ${text}` }];
    }),
  ];
  const shared = {
    product, ways: [], certificateId: undefined, changeId: undefined, attempt, general, revised, refuse: () => {}, restored: false, forget: () => {}, startOver: () => {},
  };
  return (
    <>
      <p>{t('enrol.lead', { partner: offer.partnerName, product: product.name })}</p>
      <Facts
        empty={t('confirm.empty')}
        facts={[
          { label: t('enrol.product'), value: product.name },
          { label: t('certificate.validity'), value: t('certificate.days', { days: product.validityDays }) },
          { label: t('enrol.until'), value: deadline(offer.expiresAt) },
        ]}
      />
      {registration ? <RegistrationSections registration={registration} /> : null}
      <p className="mt-4 text-quiet">{t('enrol.wrong')}</p>
      {offer.keyHandedIn ? (
        <Banner tone="info" title={t('enrol.key')}>
          <p>{t('enrol.keyBody')}</p>
        </Banner>
      ) : null}
      <FormProvider {...form}>
        <ApplyContext value={shared}>
          <form
            noValidate
            className="mt-12 space-y-12"
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            <ErrorSummary entries={entries} attempt={attempt} />
            <PassphraseFields />
            <AgreementFields />
            {error && !fetching ? <Failure error={error} kept={t('enrol.kept')} /> : null}
            <div className="border-t border-line pt-8">
              <Button type="submit" look="primary" size="large" busy={fetching} className="w-full sm:w-auto">
                {t('enrol.submit')}
              </Button>
              <p className="mt-3 text-sm text-quiet">{t('enrol.submitNote')}</p>
            </div>
          </form>
        </ApplyContext>
      </FormProvider>
    </>
  );
}
