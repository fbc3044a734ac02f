import type { Plugin } from 'vite';

/** The pages that people come to first, and the modules that each shows besides the frame. */
const pages: Record<string, readonly string[]> = {
  '/': ['routes/portal/home.tsx', 'locales/ja/home.json'],
  '/apply': [
    'routes/portal/apply.tsx',
    'routes/portal/applyForm.tsx',
    'locales/ja/apply.json',
    'locales/ja/fields.json',
    'problem/locale/ja.json',
  ],
};

/**
 * Writes preload.json: for each of the pages, the files that index.html does
 * not name itself. The server announces them with the page, so that a browser
 * fetches all at once instead of finding one behind the other.
 */
export function preload(): Plugin {
  return {
    name: 'shomei:preload',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const reach = (files: Set<string>, file: string) => {
        if (files.has(file)) return;
        files.add(file);
        chunks.find(({ fileName }) => fileName === file)?.imports.forEach((imported) => reach(files, imported));
      };
      const of = (end: string) => {
        const files = new Set<string>();
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${end}`));
        if (!chunk) return this.error(`preload: no file begins with ${end}`);
        reach(files, chunk.fileName);
        return files;
      };
      const named = of('index.html');
      const list = Object.entries(pages).map(([path, modules]) => [
        path,
        [...new Set(modules.flatMap((module) => [...of(module)]))].filter((file) => !named.has(file)),
      ]);
      this.emitFile({ type: 'asset', fileName: 'preload.json', source: JSON.stringify(Object.fromEntries(list)) });
    },
  };
}
