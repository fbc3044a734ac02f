import { Banner } from '../../components/banner';
import { useAfterPress } from '../../form/press';
import type { FieldEffect } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import type { ChangeDraft, Changes } from './changeDraft';

interface ChangeOutcomeProps {
  changes: Changes;
  draft: ChangeDraft;
  effect: FieldEffect | undefined;
}

/** What follows from what is asked for, and what it costs: told before anything is sent. */
export function ChangeOutcome({ changes, ...asked }: ChangeOutcomeProps) {
  const { t, locale } = useWords();
  const draft = useAfterPress(asked.draft);
  const effect = useAfterPress(asked.effect);
  const withdraws = draft.procedure === 'WITHDRAWAL';
  const cost = withdraws ? undefined : changes.costs.find((each) => each.effect === effect);
  const amount = cost
    ? new Intl.NumberFormat(locale, { style: 'currency', currency: cost.currency }).format(cost.amount + cost.tax)
    : '';
  const price = cost
    ? t('effect.paid', { amount })
    : t(effect === 'NEW_APPLICATION' && !withdraws ? 'effect.newFee' : 'effect.free');
  const what = withdraws ? 'WITHDRAWAL' : effect;
  return (
    <div aria-live="polite">
      <Banner tone={withdraws || effect === 'NEW_APPLICATION' ? 'warn' : 'info'} title={t('effect.title')}>
        {what ? (
          <ul className="list-disc space-y-1 pl-5">
            <li className="font-bold">{t(`effect.${what}`)}</li>
            <li className="font-bold">{price}</li>
            {what === 'RECORD_ONLY' ? null : <li>{t('effect.decrypt')}</li>}
            <li>{t(withdraws && draft.reason === 'DIED' ? 'effect.reviewDied' : 'effect.review')}</li>
          </ul>
        ) : (
          <p>{t('effect.nothing')}</p>
        )}
      </Banner>
    </div>
  );
}
