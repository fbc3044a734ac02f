import { useState } from 'react';
import type { Client } from 'urql';
import { createGraphqlClient, type Audience } from './client';
import { SessionGuard } from './session';
import { StepUp } from './stepUp';

interface Connection {
  client: Client;
  guard: SessionGuard;
  stepUp: StepUp;
  /** How many came before: a key for what must not outlive it. */
  generation: number;
}

function connect(audience: Audience, generation: number): Connection {
  const guard = new SessionGuard();
  const stepUp = new StepUp();
  return { guard, stepUp, generation, client: createGraphqlClient(audience, guard, stepUp) };
}

/** A client and the guard of its session; after `renew` a new one, in whose cache nothing of who was here before stays. */
export function useConnection(audience: Audience): Connection & { renew: () => void } {
  const [connection, setConnection] = useState(() => connect(audience, 0));
  return { ...connection, renew: () => setConnection(({ generation }) => connect(audience, generation + 1)) };
}
