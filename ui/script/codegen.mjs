// Generates ui/src/gql from schema.graphql and the operations written beside
// the components: `npm run codegen`. The CLI of graphql-codegen is not used:
// it brings dozens of packages for what these lines do.
import { codegen } from '@graphql-codegen/core';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { createHash } from 'node:crypto';
import { buildSchema, parse, print } from 'graphql';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from './fs.mjs';

const schemaText = readFileSync('schema.graphql', 'utf8');
const out = 'ui/src/gql/';
const tagged = /graphql\(\s*`([^`]+)`/g;

const documents = globSync('ui/src', /(?<!\.test)\.tsx?$/)
  .filter((file) => !file.startsWith(out))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(tagged)].map(([, rawSDL]) => ({
      location: file,
      rawSDL,
      document: parse(rawSDL),
    })),
  );

/** What the pages may ask a server, by identifier: with the type names that the client's cache works with. */
const persisted = {};

/** The identifier of an operation's text (GraphQL over HTTP, appendix A). */
function persist(text) {
  const [{ document }] = addTypenameSelectionDocumentTransform.transform({ documents: [{ document: parse(text) }] });
  const sent = print(document);
  const id = `sha256:${createHash('sha256').update(sent).digest('hex')}`;
  persisted[id] = sent;
  return id;
}

const files = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema: parse(schemaText),
  schemaAst: buildSchema(schemaText),
  documents,
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    scalars: { ID: 'string', Time: 'string', Day: 'string' },
    strictScalars: true,
  },
  presetConfig: {
    fragmentMasking: { unmaskFunctionName: 'readFragment' },
    persistedDocuments: { hashPropertyName: 'documentId', hashAlgorithm: persist },
  },
  pluginMap: {},
  plugins: [],
  pluginContext: {},
});

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const file of files) {
  // Its own manifest names texts without the type names.
  if (!file.filename.endsWith('persisted-documents.json')) writeFileSync(file.filename, await codegen(file));
}
const sorted = Object.fromEntries(Object.entries(persisted).toSorted(([, a], [, b]) => (a < b ? -1 : 1)));
writeFileSync(`${out}persisted-documents.json`, `${JSON.stringify(sorted, null, 2)}\n`);
