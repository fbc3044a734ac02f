import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { documents } from './documents';
import { preload } from './preload';

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

/**
 * Few files for the pages that people come to first: over HTTP/1.1 dozens of
 * small ones wait for each other. `vendor` and `portal` come with every page,
 * `control` with every form, `apply` with the application. What a page loads
 * later (key making, passphrase strength) is in none of them.
 */
const groups = [
  {
    name: 'vendor',
    test: /node_modules\/(react|react-dom|scheduler|urql|@urql\/core|@0no-co\/graphql\.web|wonka|valibot|@tanstack\/[^/]+)\//,
    priority: 4,
  },
  {
    name: 'portal',
    test: /vite\/preload-helper|ui\/src\/(entrance|routes\/portal\/(frame|entrance|offer|lastDays|productCards|topicLink|topics)\b|routes\/lost|locales\/ja\/common|i18n\/|graphql\/|gql\/|components\/(banner|button|icon|page|seal)\b)/,
    priority: 3,
  },
  { name: 'control', test: /ui\/src\/components\/(field|choice|secretField|stepNav|errorSummary)\b/, priority: 2 },
  {
    name: 'apply',
    test: /ui\/src\/(routes\/portal\/(apply|applyForm|applyGroups|applyState)\.tsx?|form\/(?!strength)|locales\/ja\/(apply|fields)\.json)/,
    priority: 1,
  },
];

export default defineConfig({
  root: at('.'),
  cacheDir: at('../node_modules/.vite'),
  plugins: [documents(), react(), tailwind(), preload()],
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    manifest: true,
    // A data: URL or an inline polyfill would not pass the policy above.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: [at('index.html'), at('graphiql.html')],
      output: { codeSplitting: { groups } },
    },
  },
  worker: { format: 'es' },
  server: {
    fs: { allow: [at('..')] },
    proxy: Object.fromEntries(
      ['/graphql', '/evidence', '/mailbox.json', '/repository', '/crl', '/ca', '/schema.graphql'].map((path) => [path, server]),
    ),
  },
  preview: { headers: { 'Content-Security-Policy': policy } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 200_000,
  },
});
