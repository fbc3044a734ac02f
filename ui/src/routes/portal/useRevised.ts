import { useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Application } from '../../form/application';
import type { Wanted } from '../../form/formError';
import type { ApplyProduct, ApplyState } from './applyState';

type Consents = Pick<UseFormReturn<Application, Wanted>, 'setValue'>;

/** Which texts have a newer version than the form was opened with; the consent to an older one is taken back. */
export function useRevised(
  { setValue }: Consents,
  { terms, privacyNotice }: Pick<ApplyProduct, 'terms' | 'privacyNotice'>,
): ApplyState['revised'] {
  const [first] = useState({ terms: terms.version, privacyNotice: privacyNotice.version });
  useEffect(() => {
    if (terms.version !== first.terms) setValue('agreedTerms', false);
  }, [setValue, first, terms.version]);
  useEffect(() => {
    if (privacyNotice.version !== first.privacyNotice) setValue('agreedPrivacy', false);
  }, [setValue, first, privacyNotice.version]);
  return useMemo(() => {
    const revised = new Set<'terms' | 'privacyNotice'>();
    if (terms.version !== first.terms) revised.add('terms');
    if (privacyNotice.version !== first.privacyNotice) revised.add('privacyNotice');
    return revised;
  }, [first, terms.version, privacyNotice.version]);
}
