import { act, render, screen } from '@testing-library/react';
import { gql, Provider } from 'urql';
import { expect, it } from 'vitest';
import { serve } from '../testing/render';
import { createGraphqlClient } from './client';
import { useLastingQuery } from './lastingQuery';

const thing = gql<{ thing: string | null }, { id: string }>('query Thing($id: ID!) { thing(id: $id) }');

function Page({ id }: { id: string }) {
  const { data, error, fetching, again } = useLastingQuery({ query: thing, variables: { id } });
  return (
    <>
      <p>
        {data ? `data ${data.thing}` : 'no data'}, {error ? 'failed' : 'fine'}
      </p>
      <output>{fetching ? 'asking' : 'answered'}</output>
      <button type="button" onClick={again}>
        again
      </button>
    </>
  );
}

it('keeps the last good answer through a failed look, for the same question only', async () => {
  const client = createGraphqlClient('staff');
  const page = (id: string) => (
    <Provider value={client}>
      <Page id={id} />
    </Provider>
  );
  serve({ Thing: { thing: 'one' } });
  const { rerender } = render(page('1'));
  await screen.findByText('data one, fine');

  serve({ Thing: 'lost' });
  act(() => screen.getByRole('button').click());
  await screen.findByText('data one, failed');

  serve({ Thing: { thing: 'newer' } });
  act(() => screen.getByRole('button').click());
  await screen.findByText('data newer, fine');

  serve({ Thing: 'lost' });
  rerender(page('2'));
  expect(await screen.findByText('no data, failed')).toBeTruthy();
});

it('lets no answer move what is being pressed, and holds back none to another question', async () => {
  const client = createGraphqlClient('staff');
  const page = (id: string) => (
    <Provider value={client}>
      <Page id={id} />
    </Provider>
  );
  serve({ Thing: { thing: 'one' } });
  const { rerender } = render(page('1'));
  await screen.findByText('data one, fine');
  const sent = serve({ Thing: ({ id }: { id?: unknown }) => ({ thing: id === '2' ? 'other' : 'newer' }) });
  document.dispatchEvent(new Event('pointerdown'));
  act(() => screen.getByRole('button').click());
  expect(screen.getByText('asking')).toBeTruthy();
  await screen.findByText('answered');
  expect(sent).toHaveLength(1);
  expect(screen.getByText('data one, fine')).toBeTruthy();
  rerender(page('2'));
  await screen.findByText('data other, fine');
  rerender(page('1'));
  document.dispatchEvent(new Event('pointerup'));
  await screen.findByText('data newer, fine');
});
