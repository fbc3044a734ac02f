import { Pair } from '../../components/field';
import { LatinField } from '../../form/latinField';
import { RegistrationField } from '../../form/registrationField';
import { useFurigana } from '../../form/useFurigana';

/** The organisation's name, in kanji, kana and latin letters. */
export function OrganizationName() {
  const { source, target } = useFurigana('organization.legalNameKana');
  return (
    <>
      <RegistrationField
        path="organization.legalName"
        support="support.legalName"
        autoComplete="organization"
        {...source}
      />
      <RegistrationField path="organization.legalNameKana" support="support.legalNameKana" {...target} />
      <RegistrationField path="organization.legalNameLatin" support="support.legalNameLatin" />
    </>
  );
}

/** 姓 and 名 of the person, in kanji, kana and latin letters. */
export function SubscriberName() {
  const family = useFurigana('subscriber.familyNameKana');
  const given = useFurigana('subscriber.givenNameKana');
  return (
    <Pair>
      <RegistrationField path="subscriber.familyName" autoComplete="family-name" {...family.source} />
      <RegistrationField path="subscriber.givenName" autoComplete="given-name" {...given.source} />
      <RegistrationField path="subscriber.familyNameKana" {...family.target} />
      <RegistrationField path="subscriber.givenNameKana" {...given.target} />
      <LatinField path="subscriber.familyNameLatin" reading="subscriber.familyNameKana" />
      <LatinField path="subscriber.givenNameLatin" reading="subscriber.givenNameKana" />
    </Pair>
  );
}

/** 姓 and 名 of the proxy, in kanji and kana. */
export function ProxyName() {
  const family = useFurigana('proxy.familyNameKana');
  const given = useFurigana('proxy.givenNameKana');
  return (
    <Pair>
      <RegistrationField path="proxy.familyName" {...family.source} />
      <RegistrationField path="proxy.givenName" {...given.source} />
      <RegistrationField path="proxy.familyNameKana" {...family.target} />
      <RegistrationField path="proxy.givenNameKana" {...given.target} />
    </Pair>
  );
}
