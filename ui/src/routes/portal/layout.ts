import { createRoute } from '@tanstack/react-router';
import { root } from '../root';
import { PortalFrame } from './frame';

/** What stands around every page for applicants. */
export const portal = createRoute({
  getParentRoute: () => root,
  id: 'portal',
  component: PortalFrame,
});
