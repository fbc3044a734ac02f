import { dropBags, keepBag } from './bagStore';

/** What cannot be done in this browser: found out by doing it. */
export type Obstacle = 'insecure' | 'crypto' | 'storage' | 'worker' | 'download';

/** What a person should know before beginning. */
export interface Preflight {
  obstacles: readonly Obstacle[];
  /** The browser belongs to another app: its name, or '' where that is not known. A guess by the user agent. */
  app: string | undefined;
  /** What is kept here may be gone with the window: a private one, or hardly any room. A guess as well. */
  fleeting: boolean;
}

/** The parts of a browser that are tried. */
export interface Surroundings {
  secure: boolean;
  agent: string;
  /** Makes a key of each kind, signs, exports and encrypts. Rejects where something of it is missing. */
  tryCrypto: () => Promise<void>;
  /** Writes, reads and deletes. */
  tryStorage: () => Promise<void>;
  worker: boolean;
  download: boolean;
  storage: Partial<Pick<StorageManager, 'estimate' | 'getDirectory'>> | undefined;
}

/** Finds what stands in the way, before a secret is typed, a key made or a code used. */
export async function preflight(around: Surroundings = browser()): Promise<Preflight> {
  const [crypto, storage, fleeting] = await Promise.all([
    succeeds(around.tryCrypto),
    succeeds(around.tryStorage),
    isFleeting(around.storage),
  ]);
  const found: [Obstacle, boolean][] = [
    ['insecure', !around.secure],
    // Without https there is no WebCrypto: one cause, told once.
    ['crypto', around.secure && !crypto],
    ['storage', !storage],
    ['worker', !around.worker],
    ['download', !around.download],
  ];
  return {
    obstacles: found.filter(([, there]) => there).map(([obstacle]) => obstacle),
    app: hostApp(around.agent),
    fleeting: storage && fleeting,
  };
}

// Apps that open links in a browser of their own, which forgets what it stored
// and often cannot save files. By what they add to the user agent.
const apps: readonly [name: string, mark: RegExp][] = [
  ['LINE', /\bLine\//],
  ['Instagram', /\bInstagram\b/],
  ['Facebook', /\bFBAN\/|\bFBAV\/|\bFB_IAB\//],
  ['Yahoo! JAPAN', /\bYJApp|\bjp\.co\.yahoo\./],
  ['X', /\bTwitter(Android| for )/],
  ['TikTok', /\bBytedanceWebview\b|\bmusical_ly\b|\bTikTok\b/],
  ['WeChat', /\bMicroMessenger\//],
  ['KakaoTalk', /\bKAKAOTALK\b/],
  ['Google', /\bGSA\//],
  ['Gmail', /\bGmail\b/],
];

/** The app that a browser belongs to: '' for one without a name, undefined for a browser of its own. */
export function hostApp(agent: string): string | undefined {
  const known = apps.find(([, mark]) => mark.test(agent));
  if (known) return known[0];
  // Android says "wv"; on iOS every real browser says "Safari", also those of other makers.
  const androidView = /; wv\)/.test(agent);
  const appleView = /\((iPhone|iPad|iPod)[;)]/.test(agent) && /AppleWebKit/.test(agent) && !/Safari\//.test(agent);
  return androidView || appleView ? '' : undefined;
}

/** Below this many bytes of quota a browser keeps little: private windows of Chromium, a full disk. */
const roomWanted = 120 * 2 ** 20;

/**
 * Private windows of Safari and Firefox refuse the origin's own file system;
 * those of Chromium used to have a small quota. Nothing is certain here, so
 * nothing is forbidden for it.
 */
async function isFleeting(storage: Surroundings['storage']): Promise<boolean> {
  if (storage?.getDirectory && !(await succeeds(() => storage.getDirectory?.()))) return true;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  return estimate?.quota !== undefined && estimate.quota < roomWanted;
}

async function succeeds(what: () => Promise<unknown> | undefined): Promise<boolean> {
  try {
    await what();
    return true;
  } catch {
    return false;
  }
}

/** The browser that this runs in. */
function browser(): Surroundings {
  return {
    secure: window.isSecureContext,
    agent: navigator.userAgent,
    tryCrypto: () => (cryptoTried ??= tryCrypto()),
    tryStorage,
    worker: typeof Worker === 'function',
    download: 'download' in HTMLAnchorElement.prototype,
    storage: navigator.storage,
  };
}

/** Once a page is enough: the answer does not change. */
let cryptoTried: Promise<void> | undefined;

/** Does with throwaway keys what will be done with the real one. */
async function tryCrypto(): Promise<void> {
  const { subtle } = crypto;
  const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const [pair] = await Promise.all([
    subtle.generateKey({ ...rsa, hash: 'SHA-256' }, true, ['sign', 'verify']),
    subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']),
  ]);
  await subtle.sign(rsa.name, pair.privateKey, bytes);
  const pkcs8 = await subtle.exportKey('pkcs8', pair.privateKey);
  const password = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes, iterations: 1000 };
  const key = await subtle.deriveKey(derivation, password, { name: 'AES-CBC', length: 256 }, false, ['encrypt']);
  await subtle.encrypt({ name: 'AES-CBC', iv: new Uint8Array(16) }, key, pkcs8);
}

const bytes = new Uint8Array([1, 2, 3]);

async function tryStorage(): Promise<void> {
  // A name of its own: another tab may be trying at the same moment.
  const requestId = `preflight-${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
  const trial = { requestId, spkiSha256: '', bag: bytes };
  await keepBag(trial);
  await dropBags(trial.requestId);
}
