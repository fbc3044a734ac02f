/** What the file's name tells. */
export interface NamedCertificate {
  /** Common name, such as "Taro Yamada". */
  commonName: string;
  /** Hexadecimal. */
  serial: string;
  /** RFC 3339. */
  notAfter: string;
}

/** shomei-yamada-taro-1a2b3c4d-20271121.p12: whose, which, until when (day in Tokyo). ASCII on every system. */
export function p12FileName({ commonName, serial, notAfter }: NamedCertificate): string {
  const name = ascii(commonName)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' })
    .format(new Date(notAfter))
    .replaceAll('-', '');
  return ['shomei', name.slice(0, 40), serial.slice(-8).toLowerCase(), day].filter(Boolean).join('-') + '.p12';
}

/** The name of the file for old importers beside the first one's: both may lie in one folder. */
export function compatibleFileName(name: string): string {
  return name.replace(/\.p12$/, '-compatible.p12');
}

/** What key stores show for the key. */
export function friendlyName({ commonName, serial }: NamedCertificate): string {
  return `${ascii(commonName).trim() || 'Shomei'} (${serial.slice(-8).toLowerCase()})`;
}

function ascii(text: string): string {
  return text.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
}
