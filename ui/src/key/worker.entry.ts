import { perform, type Task } from './worker';

self.addEventListener('message', (event: MessageEvent<Task>) => {
  // Only this origin's own page has a port to this worker.
  void perform(event.data).then((result) => self.postMessage(result));
});
