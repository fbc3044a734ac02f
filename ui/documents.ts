import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const generated = fileURLToPath(new URL('src/gql/graphql.ts', import.meta.url));

/** A document as the generated code holds it, on a line of its own. */
const declared = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;

/** A document in the sources: its kind and name decide what the generated constant is called. */
const written = /\bgraphql\(`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Puts into the file that asks for a document its identifier alone (GraphQL over HTTP, appendix A): the server knows the
 * text, answers no other outside a demo, and no page carries it. Of a fragment nothing is left; the operations have it.
 * Builds only: tests and `npm run dev` read the generated map, and send the text.
 */
export function documents(): Plugin {
  const known = new Map<string, string>();
  return {
    name: 'documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const [, name, body] of readFileSync(generated, 'utf8').matchAll(declared)) {
        if (name && body) known.set(name.toLowerCase(), identified(name, body));
      }
    },
    transform(code, id) {
      if (id.includes('/src/gql/')) return { code, map: null, moduleSideEffects: false };
      if (!code.includes('graphql(`')) return null;
      const inlined = code.replaceAll(written, (_: string, kind: string, name: string) => {
        const body = known.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`.toLowerCase());
        if (!body) throw new Error(`documents: ${name} of ${id} was not generated: npm run codegen`);
        return `(${body})`;
      });
      return { code: inlined, map: null };
    },
  };
}

/** The document without its text. */
function identified(name: string, body: string): string {
  const { __meta__ }: { __meta__?: { documentId?: string } } = JSON.parse(body);
  const documentId = __meta__?.documentId;
  if (!documentId && !name.endsWith('FragmentDoc')) throw new Error(`documents: ${name} has no identifier: npm run codegen`);
  return JSON.stringify({ kind: 'Document', definitions: [], documentId });
}
