import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What comes in the end has come, however busy the machine is; a second is not enough for it.
configure({ asyncUtilTimeout: 60_000 });

afterEach(cleanup);
