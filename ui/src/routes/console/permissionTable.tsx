import type { StaffPageQuery, StaffRole } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';

const roles: StaffRole[] = ['REVIEWER', 'APPROVER', 'ADMINISTRATOR', 'AUDITOR', 'PARTNER'];

/** The table by which the server decides who may do what. */
export function PermissionTable({ grants }: { grants: StaffPageQuery['permissions'] }) {
  const { t } = useWords();
  return (
    <Panel title={t('permissions.title')}>
      <p className="text-sm">{t('permissions.lead')}</p>
      <p className="mt-1 text-sm text-quiet">{t('permissions.partner')}</p>
      <div className="relative mt-3 sm:overflow-x-auto" role="group" aria-label={t('permissions.title')} tabIndex={0}>
        <table className="stacked w-full border-collapse text-left text-sm leading-[1.4] sm:min-w-3xl">
          <thead className="border-b-2 border-ink max-sm:sr-only">
            <tr>
              <th scope="col" className="px-2 py-2">
                {t('permissions.permission')}
              </th>
              {roles.map((role) => (
                <th key={role} scope="col" className="px-2 py-2 text-center whitespace-nowrap">
                  {t(`role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grants.map(({ permission, roles: granted }) => (
              <tr key={permission} className="border-b border-line">
                <th scope="row" className="px-2 py-2 max-sm:font-bold sm:font-normal">
                  {t(`permission.${permission}`)}
                </th>
                {roles.map((role) => (
                  <td key={role} data-label={t(`role.${role}`)} className="px-2 py-2 text-center">
                    {granted.includes(role) ? (
                      <>
                        <span aria-hidden>○</span>
                        <span className="sr-only">{t('permissions.yes')}</span>
                      </>
                    ) : (
                      <>
                        <span aria-hidden className="text-quiet">
                          −
                        </span>
                        <span className="sr-only">{t('permissions.no')}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
