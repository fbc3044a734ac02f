import { GraphiQL } from 'graphiql';
import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-sse';
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
    fetcher={(params, options) => {
      const asked = { ...headers(options?.headers), 'Accept-Language': 'en' };
      const operation = options?.documentAST && getOperationAST(options.documentAST, params.operationName);
      if (operation?.operation === 'subscription') {
        const { operationName, ...document } = params;
        return createClient({ url: '/graphql', headers: asked }).iterate(operationName ? { ...document, operationName } : document);
      }
      return fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { ...asked, 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(params),
      }).then((response) => response.json());
    }}
  />,
);
