import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { authorization, examples } from './explorer';

/** The explorer, asking this server and nobody else: as a partner's program, or as whoever is signed in. */
const root = document.getElementById('root');
if (!root) throw new Error('start: no element to render into');
root.style.height = '100dvh';

const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Tokyo' }).format();
const headers = authorization();

createRoot(root).render(
  <GraphiQL
    defaultTabs={examples(location.origin, today, crypto.randomUUID())}
    defaultEditorToolsVisibility="headers"
    fetcher={async (params, options) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { ...headers(options?.headers), 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': 'en' },
        body: JSON.stringify(params),
      });
      return response.json();
    }}
  />,
);
