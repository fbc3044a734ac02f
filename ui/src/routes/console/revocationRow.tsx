import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { CampaignTurn } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';

const campaignFragment = graphql(`
  fragment RevocationRow_campaign on Campaign {
    id
    product {
      id
      ja: name(language: JA)
      en: name(language: EN)
    }
    partnerName
    endsFrom
    endsBefore
    serials
    reason
    ja: text(language: JA)
    en: text(language: EN)
    replaceBy
    expected
    sent
    revoked
    replaced
    startedBy {
      id
      name
    }
    approvedBy {
      id
      name
    }
    startedAt
    toldAt
    pausedAt
    cancelledAt
    finishedAt
    turns
  }
`);

const turnMutation = graphql(`
  mutation TurnCampaign($input: TurnCampaignInput!) {
    turnCampaign(input: $input) {
      campaign {
        id
        ...RevocationRow_campaign
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

/** One campaign: what it is about, how far it is, and what can still be done to it. */
export function RevocationRow({
  campaign: data,
  onChanged,
}: {
  campaign: FragmentType<typeof campaignFragment>;
  onChanged: () => void;
}) {
  const { t, locale, date, dateTime, deadline } = useWords();
  const campaign = readFragment(campaignFragment, data);
  const [asked, setAsked] = useState<CampaignTurn>();
  const turn = useAct(turnMutation, ({ turnCampaign }) => turnCampaign.problems, onChanged, asked);
  const set = [
    campaign.product?.[locale],
    campaign.partnerName,
    campaign.serials > 0 ? t('revocations.serialsOf', { count: campaign.serials }) : undefined,
    campaign.endsFrom ? t('revocations.endsFrom', { at: date(campaign.endsFrom) }) : undefined,
    campaign.endsBefore ? t('revocations.endsBefore', { at: date(campaign.endsBefore) }) : undefined,
  ].filter((part) => part !== undefined && part !== null);
  const state = campaign.cancelledAt
    ? campaign.finishedAt
      ? 'cancelled'
      : 'cancelling'
    : campaign.finishedAt
      ? 'done'
      : campaign.pausedAt
        ? 'paused'
        : campaign.toldAt
          ? 'waiting'
          : 'asking';
  const ended = campaign.revoked + campaign.replaced;
  const revoking = state === 'done' || ended > 0;
  const rest = state === 'done' ? campaign.sent - ended : 0;
  return (
    <li className="space-y-2 py-4">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <strong>{set.length > 0 ? set.join(' / ') : t('revocations.everything')}</strong>
        <span className={state === 'paused' ? 'font-bold text-warn' : 'font-bold'}>{t(`revocationState.${state}`)}</span>
      </p>
      <p className="text-sm">
        {t('revocations.day', { at: campaign.replaceBy ? deadline(campaign.replaceBy) : '' })}
        {campaign.reason ? ` / ${t(`reason.${campaign.reason}`)}` : ''}
      </p>
      <p className="text-sm whitespace-pre-wrap text-quiet [overflow-wrap:anywhere]">{campaign[locale]}</p>
      <p role="status">
        {t('revocations.asked', { sent: campaign.sent, expected: campaign.expected })}
        {revoking ? ` / ${t('revocations.ended', { revoked: campaign.revoked, replaced: campaign.replaced })}` : ''}
        {rest > 0 ? ` / ${t('revocations.rest', { count: rest })}` : ''}
      </p>
      {campaign.finishedAt ? null : (
        <progress
          className="w-full max-w-80"
          max={Math.max(1, revoking ? campaign.sent : campaign.expected)}
          value={revoking ? ended : campaign.sent}
          aria-label={t('revocations.progress')}
        />
      )}
      <p className="text-sm text-quiet">
        {t('revocations.by', {
          at: dateTime(campaign.startedAt),
          name: campaign.startedBy.name,
          second: campaign.approvedBy?.name ?? '',
        })}
      </p>
      <p className="flex flex-wrap gap-3 empty:hidden">
        {campaign.turns.map((each) => (
          <Button key={each} size="small" onClick={() => setAsked(each)}>
            {t(`revocationTurn.${each}`)}
          </Button>
        ))}
      </p>
      <Dialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked ? t(`revocationAsk.${asked}`) : ''}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{t('decide.back')}</Button>
            <Button
              look={asked === 'PAUSE' ? 'primary' : 'danger'}
              busy={turn.busy}
              onClick={async () => {
                if (asked && (await turn.act({ input: { campaignId: campaign.id, turn: asked } }))) setAsked(undefined);
              }}
            >
              {asked ? t(`revocationTurn.${asked}`) : ''}
            </Button>
          </>
        }
      >
        <Outcome problems={turn.problems} error={turn.error} />
        <p>{asked ? t(`revocationEffect.${asked}`, { sent: campaign.sent }) : ''}</p>
      </Dialog>
    </li>
  );
}
