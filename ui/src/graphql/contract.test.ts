import {
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  visit,
  type ASTNode,
  type GraphQLSchema,
} from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');

/** A thing of the contract, as the changelog names it: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
interface Thing {
  name: string;
  /** What it is a part of: whoever tells of a new type tells of its fields. */
  parent: string | undefined;
  deprecated: string | undefined;
}

function things(schema: GraphQLSchema): Map<string, Thing> {
  const all = new Map<string, Thing>();
  const add = (name: string, parent?: string, deprecated?: string | null) =>
    all.set(name, { name, parent, deprecated: deprecated ?? undefined });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    add(type.name);
    if (isEnumType(type)) {
      for (const value of type.getValues()) add(`${type.name}.${value.name}`, type.name, value.deprecationReason);
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, type.name, field.deprecationReason);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        const name = `${type.name}.${field.name}`;
        add(name, type.name, field.deprecationReason);
        for (const argument of field.args) add(`${name}(${argument.name}:)`, name, argument.deprecationReason);
      }
    }
  }
  return all;
}

const publishedText = read('graph/testdata/published.graphql');
const published = parse(publishedText);
const before = things(buildASTSchema(published));
const schema = buildSchema(read('schema.graphql'));
const now = things(schema);

/** What the changelog says has changed since the contract was published. */
const [, unreleased = ''] = /^## Unreleased$([^]*?)(?=^## |$(?![^]))/m.exec(read('docs/api-changelog.md')) ?? [];
const told = new Set([...unreleased.matchAll(/`([A-Z]\w*[a-z]\w*(?:\.\w+(?:\(\w+:\))?)?)`/g)].map(([, name = '']) => name));

/** Whether the changelog tells of a thing, or of what it came with. */
function isTold({ name, parent }: Thing): boolean {
  if (told.has(name)) return true;
  const whole = parent === undefined ? undefined : now.get(parent);
  return whole !== undefined && !before.has(whole.name) && isTold(whole);
}

const missing = (of: Map<string, Thing>, from: Map<string, Thing>) => [...of.values()].filter(({ name }) => !from.has(name));

const named = (node: ASTNode | readonly ASTNode[]) => ('name' in node && node.name && 'value' in node.name ? node.name.value : '');

test('the contract that was published last is the one that its section of the changelog names', () => {
  const [, hash] = /^## \d{4}-\d{2}-\d{2}$\s+SHA-256 of the contract: `([0-9a-f]{64})`$/m.exec(read('docs/api-changelog.md')) ?? [];
  expect(createHash('sha256').update(publishedText).digest('hex')).toBe(hash);
});

test('what was published is still there, but for what was deprecated when it was', () => {
  const gone = new Set(missing(before, now).filter(({ deprecated }) => deprecated !== undefined).map(({ name }) => name));
  const kept = visit(published, {
    enter(node, _key, _parent, _path, ancestors) {
      if (!('directives' in node) || !node.directives?.some(({ name }) => name.value === 'deprecated')) return undefined;
      const names = [...ancestors.map(named).filter((name) => name !== ''), named(node)];
      const argument = node.kind === 'InputValueDefinition' && names.length === 3;
      return gone.has(argument ? `${names[0]}.${names[1]}(${names[2]}:)` : names.join('.')) ? null : undefined;
    },
  });
  const old = buildASTSchema(kept);
  const broken = findBreakingChanges(old, schema).map(({ description }) => description);
  const risky = findDangerousChanges(old, schema).filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE');
  expect([...broken, ...risky.map(({ description }) => description)]).toEqual([]);
});

test('the changelog tells of everything that was added, deprecated or removed since', () => {
  const deprecated = [...now.values()].filter((thing) => thing.deprecated !== undefined && before.get(thing.name)?.deprecated === undefined);
  const untold = [...missing(now, before), ...missing(before, now), ...deprecated].filter((thing) => !isTold(thing));
  expect(untold.map(({ name }) => name)).toEqual([]);
});

test('the changelog tells of nothing that there never was', () => {
  expect([...told].filter((name) => !now.has(name) && !before.has(name))).toEqual([]);
});

test('what is deprecated says what to use instead', () => {
  const mute = [...now.values()].filter(({ deprecated }) => deprecated !== undefined && !/\w{3}.*\.$/.test(deprecated));
  expect(mute.map(({ name }) => name)).toEqual([]);
  expect([...now.values()].filter(({ deprecated }) => deprecated?.startsWith('No longer supported'))).toEqual([]);
});
