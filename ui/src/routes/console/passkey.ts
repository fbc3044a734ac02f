/** Whether this page can make and use passkeys: they belong to an origin, and the browser must know them as JSON. */
export function passkeysWork(origin: string | null | undefined): boolean {
  return (
    origin === window.location.origin &&
    'PublicKeyCredential' in window &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential
  );
}

/** The browser made none: whoever was asked stopped it, took too long, or has one here already. */
export class PasskeyStopped extends Error {}

/** Has an authenticator make a passkey; answers what the server wants to see. */
export async function makePasskey(options: string): Promise<string> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
  return answered(navigator.credentials.create({ publicKey }));
}

/** Has an authenticator prove that it holds a passkey; answers what the server wants to see. */
export async function provePasskey(options: string): Promise<string> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
  return answered(navigator.credentials.get({ publicKey }));
}

async function answered(asked: Promise<Credential | null>): Promise<string> {
  let credential: Credential | null;
  try {
    credential = await asked;
  } catch (cause) {
    // Browsers do not tell which, so that a page learns nothing about who is there.
    if (cause instanceof DOMException) throw new PasskeyStopped(cause.name);
    throw cause;
  }
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyStopped();
  return JSON.stringify(credential.toJSON());
}
