import { describe, expect, it, vi } from 'vitest';
import { afterPress } from './press';

const pointer = (type: string) => document.dispatchEvent(new Event(type));
const aTask = () => new Promise((resolve) => setTimeout(resolve));

describe('what waits for a press', () => {
  it('is done at once without one', () => {
    const act = vi.fn();
    afterPress(act);
    expect(act).toHaveBeenCalledOnce();
  });

  it.each(['pointerup', 'pointercancel'])('is done once, a task after %s', async (end) => {
    const act = vi.fn();
    pointer('pointerdown');
    afterPress(act);
    pointer(end);
    expect(act).not.toHaveBeenCalled();
    await aTask();
    expect(act).toHaveBeenCalledOnce();
    pointer('pointerdown');
    pointer(end);
    await aTask();
    expect(act).toHaveBeenCalledOnce();
  });
});
