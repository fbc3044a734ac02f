import { useState } from 'react';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { openedBy, openedLabel } from '../../form/openedPath';
import { graphql } from '../../gql';
import type { ReasonsQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { ReasonForm } from './reasonForm';
import { useMe } from './staff';

const reasonsQuery = graphql(`
  query Reasons {
    reasonTemplates {
      id
      use
      title
      ja: text(language: JA)
      en: text(language: EN)
      fields
      enabled
      changedAt
    }
  }
`);

const offerMutation = graphql(`
  mutation OfferReasonTemplate($input: OfferReasonTemplateInput!) {
    offerReasonTemplate(input: $input) {
      template {
        id
        enabled
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

export type Reason = ReasonsQuery['reasonTemplates'][number];
export const uses = ['RETURN', 'REJECT', 'REVOKE'] as const;
const context = { additionalTypenames: ['ReasonTemplate'] };

/** 理由の文例: what officers begin a reason with; administrators add and change them. */
export function ReasonsPage() {
  const { t } = useWords();
  const me = useMe();
  const { data, error, again } = useLastingQuery({ query: reasonsQuery, variables: {}, context });
  const [edited, setEdited] = useState<string>();
  const offer = useAct(offerMutation, ({ offerReasonTemplate }) => offerReasonTemplate.problems, again);
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const administers = me.role === 'ADMINISTRATOR';
  return (
    <div className="max-w-4xl space-y-6">
      <div>
        <PageTitle quiet>{t('reasons.title')}</PageTitle>
        <p className="mt-1 text-quiet">{t('reasons.lead')}</p>
      </div>
      {error ? <Failure error={error} retry={again} /> : null}
      {administers ? <ReasonForm key="new" onDone={again} /> : <p>{t('reasons.readOnly')}</p>}
      <Outcome problems={offer.problems} error={offer.error} />
      {uses.map((use) => {
        const templates = data.reasonTemplates.filter((template) => template.use === use);
        return (
          <Panel key={use} title={t(`reasonUse.${use}`)}>
            {templates.length === 0 ? <p className="py-4 text-quiet">{t('reasons.empty')}</p> : null}
            <ul className="divide-y divide-line">
              {templates.map((template) =>
                edited === template.id ? (
                  <li key={template.id} className="py-3">
                    <ReasonForm
                      template={template}
                      onClose={() => setEdited(undefined)}
                      onDone={() => {
                        setEdited(undefined);
                        again();
                      }}
                    />
                  </li>
                ) : (
                  <Row
                    key={template.id}
                    template={template}
                    administers={administers}
                    onEdit={() => setEdited(template.id)}
                    onOffer={() => void offer.act({ input: { templateId: template.id, offered: !template.enabled } })}
                  />
                ),
              )}
            </ul>
          </Panel>
        );
      })}
    </div>
  );
}

function Row({
  template,
  administers,
  onEdit,
  onOffer,
}: {
  template: Reason;
  administers: boolean;
  onEdit: () => void;
  onOffer: () => void;
}) {
  const { t, dateTime } = useWords();
  const { title, ja, en, fields, enabled, changedAt } = template;
  return (
    <li className="space-y-1 py-3 text-sm">
      <p className="flex flex-wrap items-baseline gap-3">
        <strong className="text-base">{title}</strong>
        {enabled ? null : <span className="font-bold text-warn">{t('reasons.off')}</span>}
        <span className="text-quiet">{t('reasons.changed', { at: dateTime(changedAt) })}</span>
      </p>
      <p className="whitespace-pre-wrap">{ja}</p>
      <p lang="en" className="whitespace-pre-wrap text-quiet">
        {en}
      </p>
      {fields.length > 0 ? (
        <p>
          {t('reasons.opens', {
            fields: fields
              .map(openedBy)
              .filter((path) => path !== undefined)
              .map((path) => t(openedLabel(path)))
              .join(t('list.and')),
          })}
        </p>
      ) : null}
      {administers ? (
        <p className="flex gap-2 pt-1">
          <Button size="small" aria-label={t('reasons.editNamed', { title })} onClick={onEdit}>
            {t('reasons.edit')}
          </Button>
          <Button size="small" aria-label={t(enabled ? 'reasons.switchOffNamed' : 'reasons.switchOnNamed', { title })} onClick={onOffer}>
            {t(enabled ? 'reasons.switchOff' : 'reasons.switchOn')}
          </Button>
        </p>
      ) : null}
    </li>
  );
}
