import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { PrintButton } from '../../components/printButton';
import { PrintMark } from '../../components/printMark';
import { organizationFields, proxyFields, subscriberFields } from '../../form/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { ChangeDifference, type Shown } from './changeDifference';

const paperFragment = graphql(`
  fragment PaperSheet_paper on PaperForm {
    receiptNumber
    kind
    createdAt
    arriveBy
    addressee
    serial
    effect
    withdrawalReason
    product {
      nameJa: name(language: JA)
      nameEn: name(language: EN)
    }
    organization {
      legalName
    }
    subscriber {
      familyName
      givenName
      email
    }
    differences {
      field
      before
      after
    }
  }
`);

export type Paper = FragmentType<typeof paperFragment>;

const paths = [...organizationFields, ...subscriberFields, ...proxyFields].map(({ path }) => path);

/** Differences whose field has a label. */
export function labelled(differences: readonly { field: string; before: string; after: string }[]): Shown[] {
  return differences.flatMap((each) => {
    const field = paths.find((path) => path === each.field);
    return field ? [{ ...each, field }] : [];
  });
}

/** 変更・退会申請書: a sheet for the printer, with a place for the seal. */
export function PaperSheet({ paper, onBack }: { paper: Paper; onBack: () => void }) {
  const { t } = useWords();
  const { addressee, receiptNumber } = readFragment(paperFragment, paper);
  return (
    <>
      <PrintMark text={`${t('paper.title')} ${t('paper.receipt')} ${receiptNumber}`} />
      <div data-print="no" className="mb-8">
        <Banner tone="info" live title={t('paper.made')}>
          <ol className="list-decimal space-y-1 pl-5">
            <li>{t('paper.step1')}</li>
            <li>{t('paper.step2')}</li>
            <li>{t('paper.step3')}</li>
            <li>{t('paper.step4')}</li>
          </ol>
        </Banner>
        <div className="flex flex-wrap gap-4">
          <PrintButton size="large" />
          <Button size="large" onClick={onBack}>
            {t('paper.back')}
          </Button>
        </div>
      </div>
      <PageTitle>{t('paper.title')}</PageTitle>
      <div data-print="block" className="flex flex-wrap justify-between gap-4">
        <p className="whitespace-pre-line">
          <span className="block text-sm text-quiet">{t('paper.to')}</span>
          {addressee}
        </p>
        <p className="border-2 border-ink px-4 py-2 text-center">
          <span className="block text-sm">{t('paper.receipt')}</span>
          <strong className="font-mono text-xl">{receiptNumber}</strong>
        </p>
      </div>
      <PaperContents paper={paper} />
      <SealBox />
      <p className="mt-6 font-bold">{t('paper.copy')}</p>
      <p className="mt-4 hidden border border-ink p-2 pb-12 text-sm print:block">{t('paper.office')}</p>
    </>
  );
}

/** What the paper asks for; the office compares the same with what arrived. */
export function PaperContents({ paper: data }: { paper: Paper }) {
  const { t, date, locale } = useWords();
  const paper = readFragment(paperFragment, data);
  const { familyName, givenName, email } = paper.subscriber;
  return (
    <>
      <Facts
        empty=""
        facts={[
          { label: t('paper.kind'), value: <strong>{t(paper.kind === 'CHANGE' ? 'paper.CHANGE' : 'paper.WITHDRAWAL')}</strong> },
          { label: t('paper.organization'), value: paper.organization.legalName },
          { label: t('paper.subscriber'), value: `${familyName} ${givenName}`.trim() },
          { label: t('paper.email'), value: email },
          { label: t('paper.product'), value: locale === 'ja' ? paper.product.nameJa : paper.product.nameEn },
          { label: t('paper.serial'), value: <span className="font-mono">{paper.serial}</span> },
          { label: t('paper.created'), value: date(paper.createdAt) },
          { label: t('paper.arriveBy'), value: t('paper.arriveByDay', { day: date(`${paper.arriveBy}T00:00:00+09:00`) }) },
          ...(paper.withdrawalReason
            ? [{ label: t('paper.reason'), value: t(`withdrawalReason.${paper.withdrawalReason}`) }]
            : []),
        ]}
      />
      {paper.differences.length > 0 ? (
        <section className="mt-6">
          <h2 className="mb-2 text-xl">{t('paper.changes')}</h2>
          <ChangeDifference differences={labelled(paper.differences)} />
          {paper.effect ? <p className="mt-3">{t(`effect.${paper.effect}`)}</p> : null}
        </section>
      ) : null}
    </>
  );
}

/** Where the organisation signs and seals. */
function SealBox() {
  const { t } = useWords();
  return (
    <div data-print="block" className="mt-8">
      <p>{t('paper.declare')}</p>
      <p className="mt-3 text-right whitespace-pre">{t('paper.date')}</p>
      <div className="mt-3 grid grid-cols-[1fr_auto] items-end gap-4">
        <div className="space-y-4">
          {[t('paper.orgName'), t('paper.representative'), t('paper.contact')].map((line) => (
            <p key={line} className="border-b border-ink pb-1">
              {line}
            </p>
          ))}
        </div>
        <p className="flex size-24 items-center justify-center border-2 border-ink text-quiet">{t('paper.seal')}</p>
      </div>
    </div>
  );
}
