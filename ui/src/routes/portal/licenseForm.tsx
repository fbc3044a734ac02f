import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { PageTitle } from '../../components/page';
import { hasProblem, problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { LicenseCheck } from './licenseCheck';
import { LicenseDone } from './licenseDone';
import { Agreements, LicenseFields } from './licenseFields';
import type { Offer } from './licenseOffer';
import {
  blankTexts,
  boxesOf,
  keepTexts,
  keptTexts,
  labelOf,
  settled,
  type Box,
  type Faults,
  type Procedure,
  type Texts,
} from './licenseState';
import { useLicenseSubmission, type Accepted } from './licenseSubmission';

const isBox = (field: string): field is Box => field in blankTexts;

/** 申請情報の入力: everything on one page, agreed to by the button that sends it; then the address is checked. */
export function LicenseForm({ procedure, product }: { procedure: Procedure; product: Offer }) {
  const words = useWords();
  const { t } = words;
  const [restored] = useState(() => keptTexts(procedure, product.code));
  const [texts, setTexts] = useState<Texts>(restored ?? blankTexts);
  const [faults, setFaults] = useState<Faults>({});
  const [general, setGeneral] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [checking, setChecking] = useState(false);
  const [accepted, setAccepted] = useState<Accepted>();
  const { send, sending, error } = useLicenseSubmission(procedure, product);
  const underway = useRef(false);
  const typed = Object.values(texts).some((text) => text !== '');
  useEffect(() => {
    keepTexts(procedure, product.code, typed && !accepted ? texts : undefined);
  }, [procedure, product.code, texts, typed, accepted]);
  if (accepted) return <LicenseDone procedure={procedure} product={product} accepted={accepted} />;

  const boxes = boxesOf(procedure);
  const change = (box: Box, text: string) => setTexts({ ...texts, [box]: text });
  const leave = (box: Box) => {
    if (texts[box].trim() === '') return;
    const { value, fault } = settled(words, box, texts[box]);
    change(box, value);
    setFaults({ ...faults, [box]: fault });
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    const all = boxes.map((box) => ({ box, ...settled(words, box, texts[box]) }));
    setTexts({ ...texts, ...Object.fromEntries(all.map(({ box, value }) => [box, value])) });
    setFaults(Object.fromEntries(all.map(({ box, fault }) => [box, fault])));
    setGeneral([]);
    setAttempt(attempt + 1);
    if (all.every(({ fault }) => fault === undefined)) setChecking(true);
  };
  const carryOut = async () => {
    const reply = await send(texts);
    if (!reply) return;
    setChecking(false);
    if ('id' in reply) return setAccepted(reply);
    const placed = reply.filter(({ field }) => field && isBox(field));
    setFaults(Object.fromEntries(placed.map((problem) => [problem.field, problemText(words, problem)])));
    setGeneral(reply.filter((problem) => !placed.includes(problem)));
    setAttempt((count) => count + 1);
  };
  const submit = () => {
    if (underway.current) return;
    underway.current = true;
    void carryOut().finally(() => (underway.current = false));
  };
  const nothing = hasProblem(general, 'IDENTIFICATION_FAILED');
  return (
    <>
      <PageTitle>
        {t(procedure === 'NEW' ? 'license.applyTitle' : 'license.reissueTitle', { product: product.name })}
      </PageTitle>
      {procedure === 'REISSUE' ? (
        <Banner
          tone="warn"
          title={t(product.reissueRevokes === 'AT_APPLICATION' ? 'license.revokesNow' : 'license.revokesLater')}
        >
          <p>{t('license.keepOld')}</p>
        </Banner>
      ) : (
        <p>{product.description}</p>
      )}
      <p className="mt-2 text-quiet">{t('license.lead')}</p>
      {restored && attempt === 0 ? <Banner tone="info" title={t('license.restored')} /> : null}
      {nothing ? (
        <Banner tone="bad" live title={t('license.nothing')}>
          <p>{t('identify.zero')}</p>
          <ul className="list-disc space-y-1 pl-5">
            {(['license.causeKey', 'license.causeEmail', 'license.causeNone', 'license.causeVoid'] as const).map((cause) => (
              <li key={cause}>{t(cause)}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {general
        .filter(({ code }) => code !== 'IDENTIFICATION_FAILED')
        .map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
      <ErrorSummary
        attempt={attempt}
        entries={boxes.flatMap((box) =>
          faults[box] ? [{ target: box, text: `${t(labelOf(procedure, box))}: ${faults[box]}` }] : [],
        )}
      />
      <form noValidate className="mt-8 space-y-12" onSubmit={check}>
        <LicenseFields {...{ procedure, product, texts, faults, change, leave }} />
        <Agreements product={product} />
        <div className="border-t border-line pt-8">
          <Button type="submit" look="primary" size="large" className="w-full sm:w-auto">
            {t('license.agree')}
          </Button>
        </div>
      </form>
      <LicenseCheck
        {...{ procedure, product, sending, error }}
        open={checking}
        email={texts.email}
        onCancel={() => setChecking(false)}
        onConfirm={submit}
      />
    </>
  );
}
