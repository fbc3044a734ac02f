// The few file calls that the scripts share.
import { readdirSync } from 'node:fs';
export { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Paths of all files under dir whose path matches, sorted; slashes forward. */
export function globSync(dir, pattern) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => pattern.test(path))
    .toSorted();
}
