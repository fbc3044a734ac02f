import { Link } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { openedBy, openedLabel } from '../../form/openedPath';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';

const returnedFragment = graphql(`
  fragment Returned_request on Request {
    id
    refundable
    corrections {
      id
      fields
      reason
      deadline
      correctedAt
    }
  }
`);

/** 差戻し: what is to be corrected, why, until when, and the way there. */
export function Returned({ request: data }: { request: FragmentType<typeof returnedFragment> }) {
  const { t, deadline } = useWords();
  const { id, refundable, corrections } = readFragment(returnedFragment, data);
  const wanted = corrections.at(-1);
  if (!wanted) return null;
  const labels = wanted.fields.flatMap((field) => {
    const opened = openedBy(field);
    return opened ? [t(openedLabel(opened))] : [];
  });
  return (
    <Banner tone="warn" title={t('correction.wanted')}>
      <p className="font-bold">{t('correction.until', { at: deadline(wanted.deadline) })}</p>
      <p>{t('correction.fields')}</p>
      <ul className="list-disc pl-6">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p>{t('correction.reason')}</p>
      <p className="border-l-4 border-edge pl-3 whitespace-pre-line [overflow-wrap:anywhere]">{wanted.reason}</p>
      <p>{t('correction.lost')}</p>
      {refundable === null ? null : <p>{t('correction.couponKept')}</p>}
      <p className="pt-2">
        <Link
          to="/requests/$requestId/correct"
          params={{ requestId: id }}
          data-plain
          className={buttonClass('primary')}
        >
          {t('correction.go')}
        </Link>
      </p>
    </Banner>
  );
}
