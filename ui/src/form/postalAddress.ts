import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useClient } from 'urql';
import { graphql } from '../gql';
import type { PostalAddressesQuery } from '../gql/graphql';
import type { Application } from './application';
import { normalise } from './normalise';

const addressesQuery = graphql(`
  query PostalAddresses($postalCode: String!) {
    postalAddresses(postalCode: $postalCode) {
      prefecture
      city
      town
      block
      organization
    }
  }
`);

/** An address that a postal code stands for. */
export type PostalAddress = PostalAddressesQuery['postalAddresses'][number];

/** How the look-up of the code in the box stands. */
export type Lookup =
  | { state: 'idle' | 'filled' | 'unknown' | 'failed' }
  /** To be chosen from, or, where it is one, to be agreed to: it would replace what was typed. */
  | { state: 'asking'; addresses: readonly PostalAddress[] };

const group = 'registration.subscriber';
const codePath = `${group}.workplacePostalCode` as const;
const paths = [`${group}.workplacePrefecture`, `${group}.workplaceCity`, `${group}.workplaceStreet`] as const;

/** The texts of an address for `paths`. */
function texts({ prefecture, city, town, block }: PostalAddress): [string, string, string] {
  return [prefecture, city, town + block];
}

/** An address in one line. */
export function addressLine(address: PostalAddress): string {
  const line = texts(address).join('');
  return address.organization ? `${line} ${address.organization}` : line;
}

interface PostalAddressForm {
  lookup: Lookup;
  /** Whether something typed by hand would be replaced by the address. */
  replaces: (address: PostalAddress) => boolean;
  /** Fills the address in, whatever stands there. */
  fill: (address: PostalAddress) => void;
  /** Leaves everything as it was typed. */
  dismiss: () => void;
}

/**
 * Looks the workplace's postal code up when its seven digits are there, and
 * fills the address in where nobody typed another. A code that a draft brought
 * back is not looked up: its address came with it.
 */
export function usePostalAddress(): PostalAddressForm {
  const client = useClient();
  const { control, getValues, setValue, formState } = useFormContext<Application>();
  const code = normalise('postalCode', useWatch({ control, name: codePath })).value;
  const asked = useRef(code);
  const filled = useRef(['', '', '']);
  const [lookup, setLookup] = useState<Lookup>({ state: 'idle' });

  /** What stands in a box and would be lost: neither empty, nor filled in from here, nor the same with a house number. */
  const replaces = (address: PostalAddress) =>
    texts(address).some((text, i) => {
      const typed = getValues(paths[i] ?? codePath);
      return typed !== '' && typed !== filled.current[i] && !goesOn(typed, text);
    });
  const fill = (address: PostalAddress) => {
    const [prefecture, city, street] = texts(address);
    for (const [i, text] of [prefecture, city, street].entries()) {
      const path = paths[i];
      if (path === undefined) continue;
      const typed = getValues(path);
      if (typed !== filled.current[i] && goesOn(typed, text)) continue;
      setValue(path, text, { shouldDirty: true, shouldValidate: formState.isSubmitted });
      filled.current[i] = text;
    }
    setLookup({ state: 'filled' });
  };

  const answered = useEffectEvent((addresses: readonly PostalAddress[] | undefined) => {
    const [only, ...others] = addresses ?? [];
    if (addresses === undefined) setLookup({ state: 'failed' });
    else if (only === undefined) setLookup({ state: 'unknown' });
    else if (others.length > 0 || replaces(only)) setLookup({ state: 'asking', addresses });
    else fill(only);
  });
  useEffect(() => {
    if (code === asked.current) return;
    asked.current = code;
    setLookup({ state: 'idle' });
    if (!/^\d{7}$/.test(code)) return;
    let current = true;
    void client
      .query(addressesQuery, { postalCode: code })
      .toPromise()
      .then(({ data }) => {
        if (current) answered(data?.postalAddresses);
      });
    return () => {
      current = false;
    };
  }, [client, code]);
  return { lookup, replaces, fill, dismiss: () => setLookup({ state: 'idle' }) };
}

/** Whether a text is the address's, perhaps with a house number behind it. */
function goesOn(typed: string, text: string): boolean {
  return typed !== '' && text !== '' && typed.startsWith(text);
}
