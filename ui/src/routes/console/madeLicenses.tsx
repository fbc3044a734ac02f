import { useEffect, useMemo } from 'react';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { PrintButton } from '../../components/printButton';
import { useWords } from '../../i18n/locale';

interface Made {
  licenseId: string;
  password: string;
}

/** What was just made, with the passwords: on screen, on paper, as a file; nowhere afterwards. */
export function MadeLicenses({ made }: { made: readonly Made[] }) {
  const { t } = useWords();
  // Letters, digits and hyphens only: nothing that a spreadsheet would take for a formula.
  const file = useMemo(() => {
    const lines = [['licenseId', 'password'], ...made.map(({ licenseId, password }) => [licenseId, password])];
    return URL.createObjectURL(
      new Blob([lines.map((line) => `${line.join(',')}\r\n`).join('')], { type: 'text/csv;charset=utf-8' }),
    );
  }, [made]);
  useEffect(() => () => URL.revokeObjectURL(file), [file]);
  return (
    <div data-print="block">
      <Banner tone="warn" live title={t('madeLicenses.once', { count: made.length })}>
        <p>{t('madeLicenses.onceBody')}</p>
      </Banner>
      <table className="mt-3 text-left font-mono text-sm">
        <thead>
          <tr className="text-quiet">
            <th scope="col" className="pr-8 font-sans">
              {t('licenses.id')}
            </th>
            <th scope="col" className="font-sans">
              {t('madeLicenses.password')}
            </th>
          </tr>
        </thead>
        <tbody>
          {made.map(({ licenseId, password }) => (
            <tr key={licenseId}>
              <td className="py-1 pr-8">{licenseId}</td>
              <td className="py-1">{password}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 flex flex-wrap gap-3" data-print="hide">
        <a href={file} download="licence-keys.csv" data-plain className={buttonClass('secondary')}>
          {t('madeLicenses.csv')}
        </a>
        <PrintButton />
      </p>
    </div>
  );
}
