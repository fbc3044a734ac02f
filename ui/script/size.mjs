// Fails when the JavaScript of the first page is larger than the budget:
// the entry and what it imports statically (the portal's frame and the common
// Japanese texts among it), the home page and its texts, each gzipped.
import { gzipSync } from 'node:zlib';
import { readFileSync } from './fs.mjs';

const budgetKiB = 150;
const manifest = JSON.parse(readFileSync('ui/dist/.vite/manifest.json', 'utf8'));
const firstPage = ['index.html', 'src/routes/portal/home.tsx', 'src/locales/ja/home.json'];

const files = new Set();
function add(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`size: ${key} is not in the manifest`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) add(imported);
}
firstPage.forEach(add);

let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(`ui/dist/${file}`), { level: 9 }).length;
  total += size;
  console.log(`${(size / 1024).toFixed(1).padStart(8)} KiB  ${file}`);
}
console.log(`${(total / 1024).toFixed(1).padStart(8)} KiB  JavaScript of the first page, gzip (at most ${budgetKiB})`);
process.exit(total <= budgetKiB * 1024 ? 0 : 1);
