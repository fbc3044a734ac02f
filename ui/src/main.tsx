import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { currentLocale, loadTexts } from './i18n/catalogue';
import { LocaleProvider } from './i18n/locale';
import { router } from './router';
import './styles.css';

const locale = currentLocale();
const root = document.getElementById('root');
if (!root) throw new Error('start: no element to render into');

// The page's own pieces come at the same time as the texts around it.
await Promise.all([loadTexts(locale, ['common']), router.load()]);
createRoot(root).render(
  <StrictMode>
    <LocaleProvider initial={locale}>
      <RouterProvider router={router} />
    </LocaleProvider>
  </StrictMode>,
);
