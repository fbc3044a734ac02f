import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

/** The explorer, asking this server and nobody else: by the session of the browser, or with a token among the headers. */
const root = document.getElementById('root');
if (!root) throw new Error('start: no element to render into');
root.style.height = '100dvh';

createRoot(root).render(
  <GraphiQL
    fetcher={async (params, options) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { ...options?.headers, 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(params),
      });
      return response.json();
    }}
  />,
);
