import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { addressLine, usePostalAddress, type PostalAddress } from '../../form/postalAddress';
import { useAfterPress } from '../../form/press';
import { RegistrationField } from '../../form/registrationField';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';

const said: Record<'filled' | 'unknown' | 'failed', MessageKey> = {
  filled: 'postal.filled',
  unknown: 'postal.unknown',
  failed: 'postal.failed',
};

/** 勤務先 郵便番号, which fills in the address below it. */
export function PostalCodeField() {
  const { t } = useWords();
  const { lookup: answer, replaces, fill, dismiss } = usePostalAddress();
  const lookup = useAfterPress(answer);
  const asking = lookup.state === 'asking' ? lookup.addresses : [];
  return (
    <div>
      <RegistrationField
        path="subscriber.workplacePostalCode"
        support="support.postalCode"
        width="short"
        inputMode="numeric"
        autoComplete="postal-code"
      />
      {/* Always there: a live region that comes with its text is not announced everywhere. */}
      <p role="status" className="text-sm text-quiet not-empty:mt-1.5">
        {lookup.state === 'asking'
          ? asking.length > 1
            ? t('postal.several', { count: asking.length })
            : t('postal.differs')
          : lookup.state === 'idle'
            ? null
            : t(said[lookup.state])}
      </p>
      {asking.length > 0 ? (
        <Asking
          key={asking.map(addressLine).join()}
          addresses={asking}
          replaces={replaces}
          fill={fill}
          dismiss={dismiss}
        />
      ) : null}
    </div>
  );
}

interface AskingProps {
  addresses: readonly PostalAddress[];
  replaces: (address: PostalAddress) => boolean;
  fill: (address: PostalAddress) => void;
  dismiss: () => void;
}

/** Which address it is, or whether it may take the place of what was typed. */
function Asking({ addresses, replaces, fill, dismiss }: AskingProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState('0');
  const address = addresses[Number(chosen)];
  if (address === undefined) return null;
  return (
    <div className="mt-3 rounded-lg border border-line bg-raised p-4">
      {addresses.length > 1 ? (
        <RadioGroup
          id="postal-address"
          label={t('postal.choose')}
          value={chosen}
          onChange={setChosen}
          options={addresses.map((each, i) => ({ value: String(i), label: addressLine(each) }))}
        />
      ) : (
        <p className="font-bold">{addressLine(address)}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => fill(address)}>{t(replaces(address) ? 'postal.replace' : 'postal.fill')}</Button>
        <Button look="quiet" onClick={dismiss}>
          {t('postal.dismiss')}
        </Button>
      </div>
    </div>
  );
}
