import { Facts } from '../../components/facts';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { ChangeDifference } from '../portal/changeDifference';
import { labelled } from '../portal/paperSheet';
import { Panel } from './panel';

const askedFragment = graphql(`
  fragment Asked_request on Request {
    kind
    onPaper
    changeEffect
    withdrawalReason
    contact {
      id
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

/** Of a change or a withdrawal: what is asked for, by whom, and what an approval does. */
export function Asked({ request: data }: { request: FragmentType<typeof askedFragment> }) {
  const { t } = useWords();
  const { kind, onPaper, changeEffect, withdrawalReason, contact, differences } = readFragment(askedFragment, data);
  if (kind !== 'CHANGE' && kind !== 'WITHDRAWAL') return null;
  const effect = kind === 'WITHDRAWAL' ? 'WITHDRAWAL' : changeEffect;
  return (
    <Panel title={t('asked.title')}>
      <Facts
        dense
        empty={t('case.empty')}
        facts={[
          {
            label: t('asked.by'),
            value: onPaper
              ? t('asked.paper')
              : contact
                ? t('asked.online', { name: `${contact.familyName} ${contact.givenName}`.trim(), email: contact.email })
                : t('asked.partner'),
          },
          ...(withdrawalReason ? [{ label: t('asked.reason'), value: t(`withdrawalReason.${withdrawalReason}`) }] : []),
          { label: t('asked.effect'), value: effect ? t(`effect.${effect}`) : null },
        ]}
      />
      <ChangeDifference differences={labelled(differences)} />
    </Panel>
  );
}
