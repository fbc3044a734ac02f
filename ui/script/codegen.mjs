// Generates ui/src/gql from schema.graphql and the operations written beside
// the components: `npm run codegen`. The CLI of graphql-codegen is not used:
// it brings dozens of packages for what these lines do.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse } from 'graphql';
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
  presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
  pluginMap: {},
  plugins: [],
  pluginContext: {},
});

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const file of files) {
  writeFileSync(file.filename, await codegen(file));
}
