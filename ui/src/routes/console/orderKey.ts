import { useRef } from 'react';

/** Keys of orders: the same as long as what is ordered is, so that what is pressed again after a lost answer is made once. */
export interface OrderKeys {
  of: (order: unknown) => string;
  /** It was answered: the same once more is another order. */
  done: (order: unknown) => void;
}

export function useOrderKeys(): OrderKeys {
  const keys = useRef(new Map<string, string>());
  return {
    of: (order) => {
      const about = JSON.stringify(order);
      const key = keys.current.get(about) ?? crypto.randomUUID();
      keys.current.set(about, key);
      return key;
    },
    done: (order) => keys.current.delete(JSON.stringify(order)),
  };
}
