import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds a running server. */
const server = process.env.SHOMEI_DEV_SERVER ?? 'http://127.0.0.1:8080';

/**
 * What the Go server sends with the SPA. `npm run preview` sends it too, so
 * that a page which breaks under it breaks here first. React Aria injects one
 * constant style rule, which the hash allows.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types shomei',
].join('; ');

export default defineConfig({
  root: at('.'),
  cacheDir: at('../node_modules/.vite'),
  plugins: [react(), tailwind()],
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    manifest: true,
    // A data: URL or an inline polyfill would not pass the policy above.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: [at('index.html'), at('graphiql.html')] },
  },
  worker: { format: 'es' },
  server: {
    fs: { allow: [at('..')] },
    proxy: Object.fromEntries(
      ['/graphql', '/mailbox.json', '/repository', '/crl', '/ca', '/schema.graphql'].map((path) => [path, server]),
    ),
  },
  preview: { headers: { 'Content-Security-Policy': policy } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
  },
});
