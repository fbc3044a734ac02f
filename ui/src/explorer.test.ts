import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import contract from '../../schema.graphql?raw';
import { authorization, examples } from './explorer';

const schema = buildSchema(contract);
const tabs = examples('http://127.0.0.1:8080', '2028-02-29', 'c7a2b1de-0000-4000-8000-000000000001');

test.each(tabs.map((tab) => [/(?:query|mutation|subscription) (\w+)/.exec(tab.query)?.[1], tab] as const))(
  'the example %s fits the contract, and its variables fit it',
  (_, tab) => {
    const document = parse(tab.query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an example begins with its operation');
    const declared = operation.variableDefinitions ?? [];
    const given: Record<string, unknown> = JSON.parse(tab.variables);
    expect(getVariableValues(schema, declared, given).errors).toBeUndefined();
    const names = new Set(declared.map((variable) => variable.variable.name.value));
    expect(Object.keys(given).filter((name) => !names.has(name))).toEqual([]);
  },
);

test('every operation of the guide has a tab', () => {
  const files = import.meta.glob<string>('../../docs/example/operation/*.graphql', { eager: true, query: '?raw', import: 'default' });
  const documents = tabs.map(({ query }) => query);
  expect(Object.entries(files).flatMap(([file, document]) => (documents.some((query) => query.endsWith(document)) ? [] : file))).toEqual([]);
  expect(documents).toHaveLength(Object.keys(files).length);
});

test.each(tabs.filter((tab) => /createCouponBatch|createLicenseKeys|start(Reissue|Withdrawal|Change)\(/.test(tab.query)))(
  'what is charged is ordered under a key of the page: $query',
  ({ variables }) => {
    const given: { input: { idempotencyKey?: string; submissionKey?: string } } = JSON.parse(variables);
    expect(given.input.idempotencyKey ?? given.input.submissionKey).toMatch(/^\w+-c7a2b1de-0000-4000-8000-000000000001$/);
  },
);

test('the first example tells where a token is had', () => {
  expect(tabs[0]?.query).toContain('http://127.0.0.1:8080/oauth/token');
});

test('a token that was given in one tab holds for the others, until another is given', () => {
  const headers = authorization();
  expect(headers({})).toEqual({});
  expect(headers({ authorization: 'Bearer one' })).toEqual({ Authorization: 'Bearer one' });
  expect(headers()).toEqual({ Authorization: 'Bearer one' });
  expect(headers({ Authorization: 'Bearer two' })).toEqual({ Authorization: 'Bearer two' });
  expect(headers({ Authorization: '' })).toEqual({});
});
