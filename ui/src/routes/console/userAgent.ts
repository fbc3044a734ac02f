/** Names in a browser's description of itself; the first that fits counts, as most claim to be others too. */
const browsers: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(?:Chrome|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** A browser and its system in words, such as "Firefox / Windows"; undefined where nothing is known. */
export function deviceOf(userAgent: string | null | undefined): string | undefined {
  if (!userAgent) return undefined;
  const named = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const known = [named(browsers), named(systems)].filter((name) => name !== undefined);
  return known.length > 0 ? known.join(' / ') : userAgent.slice(0, 60);
}
