import { useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';
import { ChangeLinkForm } from './changeLinkForm';
import { IdentifyForm } from './identify';
import { changeCauses } from './changeCauses';

/** 登録事項変更・退会 1: online by the organisation's contact, or on paper. */
export function ChangePage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle>{t('change.title')}</PageTitle>
      <p>{t('change.lead')}</p>
      <h2 className="mt-8 mb-2 text-xl">{t('change.needTitle')}</h2>
      <ul className="list-disc space-y-1 pl-6">
        <li>{t('change.need1')}</li>
        <li>{t('change.need2')}</li>
      </ul>
      <section className="mt-10">
        <h2 className="mb-2 text-xl">{t('change.onlineTitle')}</h2>
        <p>{t('change.onlineLead')}</p>
        <ChangeLinkForm />
      </section>
      <section className="mt-12 border-t-2 border-ink pt-6">
        <h2 className="mb-2 text-xl">{t('change.paperTitle')}</h2>
        <p>{t('change.paperLead')}</p>
        <IdentifyForm
          purpose="CHANGE"
          causes={changeCauses}
          onOpened={() => void navigate({ to: '/change/list' })}
        />
      </section>
    </>
  );
}
