import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';
import { LicenseForm } from './licenseForm';
import type { Offer } from './licenseOffer';
import type { Procedure } from './licenseState';

interface LicenseProcedureProps {
  procedure: Procedure;
  /** Those that it is for, one or more. */
  products: readonly Offer[];
  /** What else can be chosen, where other products have other pages. */
  besides: { name: string; choose: () => void }[];
}

/** Applying, or having reissued, with a licence key: which product, if there are several, then the form. */
export function LicenseProcedure({ procedure, products, besides }: LicenseProcedureProps) {
  const { t } = useWords();
  const [only] = products;
  // A link may name the product.
  const [code, choose] = useState(() => new URLSearchParams(location.search).get('product'));
  const product = products.length === 1 && besides.length === 0 ? only : products.find((each) => each.code === code);
  if (product) return <LicenseForm key={product.code} procedure={procedure} product={product} />;
  return (
    <>
      <PageTitle>{t('license.choose')}</PageTitle>
      <p className="mb-6">{t('license.chooseLead')}</p>
      <ul className="space-y-4">
        {products.map((each) => (
          <Choice key={each.id} name={each.name} choose={() => choose(each.code)}>
            {each.description}
          </Choice>
        ))}
        {besides.map((each) => (
          <Choice key={each.name} name={each.name} choose={each.choose} />
        ))}
      </ul>
    </>
  );
}

function Choice({ name, choose, children }: { name: string; choose: () => void; children?: ReactNode }) {
  return (
    <li className="rounded-xl border border-line bg-raised p-5 sm:p-6">
      {children ? <p className="mb-4">{children}</p> : null}
      <Button look="secondary" onClick={choose}>
        {name}
      </Button>
    </li>
  );
}
