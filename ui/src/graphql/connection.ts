import { useState } from 'react';
import type { Client } from 'urql';
import { createGraphqlClient, type Audience } from './client';
import { SessionGuard } from './session';

interface Connection {
  client: Client;
  guard: SessionGuard;
  /** How many came before: a key for what must not outlive it. */
  generation: number;
}

function connect(audience: Audience, generation: number): Connection {
  const guard = new SessionGuard();
  return { guard, generation, client: createGraphqlClient(audience, guard) };
}

/** A client and the guard of its session; after `renew` a new one, in whose cache nothing of who was here before stays. */
export function useConnection(audience: Audience): Connection & { renew: () => void } {
  const [connection, setConnection] = useState(() => connect(audience, 0));
  return { ...connection, renew: () => setConnection(({ generation }) => connect(audience, generation + 1)) };
}
