import type { Request } from '@playwright/test';
import { readFileSync } from 'node:fs';

const known: Record<string, string> = JSON.parse(
  readFileSync(new URL('../src/gql/persisted-documents.json', import.meta.url), 'utf8'),
);

/** The name of the operation that a page asked for; undefined where it asked for none of ours. */
export function operationOf(request: Request): string | undefined {
  // Whatever else is posted need not be JSON.
  const asked: { documentId?: string } | null = new URL(request.url()).pathname === '/graphql' ? request.postDataJSON() : null;
  return /^(?:query|mutation|subscription) (\w+)/m.exec(known[asked?.documentId ?? ''] ?? '')?.[1];
}
