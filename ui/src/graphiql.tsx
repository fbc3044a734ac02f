import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

/** Demo: the explorer, asking this server and nobody else. */
const root = document.getElementById('root');
if (!root) throw new Error('start: no element to render into');
root.style.height = '100dvh';

createRoot(root).render(
  <GraphiQL
    fetcher={async (params) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(params),
      });
      return response.json();
    }}
  />,
);
