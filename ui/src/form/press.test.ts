import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { afterPress, useAfterPress } from './press';

const pointer = (type: string, init: object = {}) => document.dispatchEvent(Object.assign(new Event(type), init));
const aTask = () => act(() => new Promise((resolve) => setTimeout(resolve)));

describe('what waits for a press', () => {
  it('is done at once without one', () => {
    const done = vi.fn();
    afterPress(done);
    expect(done).toHaveBeenCalledOnce();
  });

  it.each(['pointerup', 'pointercancel'])('is done once, a task after %s', async (end) => {
    const done = vi.fn();
    pointer('pointerdown');
    afterPress(done);
    pointer(end);
    expect(done).not.toHaveBeenCalled();
    await aTask();
    expect(done).toHaveBeenCalledOnce();
    pointer('pointerdown');
    pointer(end);
    await aTask();
    expect(done).toHaveBeenCalledOnce();
  });

  it('waits for the mouse events that follow a finger', async () => {
    const done = vi.fn();
    pointer('pointerdown');
    pointer('pointerup');
    pointer('mousedown');
    afterPress(done);
    await aTask();
    expect(done).not.toHaveBeenCalled();
    pointer('mouseup');
    await aTask();
    expect(done).toHaveBeenCalledOnce();
  });

  it.each(['contextmenu', 'keydown', 'pointermove'])(
    'does not wait for ever where the end was swallowed: %s',
    async (sign) => {
      const done = vi.fn();
      pointer('pointerdown');
      afterPress(done);
      pointer('pointermove', { buttons: 1 });
      await aTask();
      expect(done).not.toHaveBeenCalled();
      pointer(sign, { buttons: 0 });
      await aTask();
      expect(done).toHaveBeenCalledOnce();
    },
  );
});

const told = (first: string | undefined) =>
  renderHook(({ value }) => useAfterPress(value), { initialProps: { value: first } });

describe('what is shown', () => {
  it('follows at once without a press', () => {
    const { result, rerender } = told('one');
    rerender({ value: undefined });
    expect(result.current).toBeUndefined();
  });

  it('stays while something is pressed, and then is the newest', async () => {
    const { result, rerender } = told('one');
    pointer('pointerdown');
    rerender({ value: 'two' });
    rerender({ value: 'three' });
    expect(result.current).toBe('one');
    pointer('pointerup');
    expect(result.current).toBe('one');
    await aTask();
    expect(result.current).toBe('three');
  });

  it('is forgotten with what showed it', async () => {
    const { result, rerender, unmount } = told('one');
    pointer('pointerdown');
    rerender({ value: 'two' });
    unmount();
    pointer('pointerup');
    await aTask();
    expect(result.current).toBe('one');
  });
});
