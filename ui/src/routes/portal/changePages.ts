import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../root';
import { portal } from './layout';

const change = createRoute({
  getParentRoute: () => portal,
  path: 'change',
  loader: texts('change', 'problem'),
  component: lazyRouteComponent(() => import('./change'), 'ChangePage'),
});

const changeContact = createRoute({
  getParentRoute: () => portal,
  path: 'change/contact',
  loader: texts('change', 'problem'),
  component: lazyRouteComponent(() => import('./changeContact'), 'ChangeContactPage'),
});

const changeList = createRoute({
  getParentRoute: () => portal,
  path: 'change/list',
  staticData: { session: 'CHANGE' },
  loader: texts('change', 'request', 'problem'),
  component: lazyRouteComponent(() => import('./changeList'), 'ChangeListPage'),
});

const changeCertificate = createRoute({
  getParentRoute: () => portal,
  path: 'change/$certificateId',
  staticData: { session: 'CHANGE' },
  loader: texts('change', 'fields', 'problem'),
  component: lazyRouteComponent(() => import('./changeCertificate'), 'ChangeCertificatePage'),
});

const changeApply = createRoute({
  getParentRoute: () => portal,
  path: 'change/apply/$changeId',
  staticData: { session: 'STATUS' },
  loader: texts('change', 'apply', 'offer', 'fields', 'closing', 'license', 'problem'),
  component: lazyRouteComponent(() => import('./changeApply'), 'ChangeApplyLayout'),
});

const changeApplyForm = createRoute({
  getParentRoute: () => changeApply,
  path: '/',
  component: lazyRouteComponent(() => import('./applyForm'), 'ApplyFormPage'),
});

const changeApplyConfirm = createRoute({
  getParentRoute: () => changeApply,
  path: 'confirm',
  component: lazyRouteComponent(() => import('./applyConfirm'), 'ApplyConfirmPage'),
});

/** 登録事項変更・退会. */
export const changePages = [change, changeContact, changeList, changeCertificate, changeApply.addChildren([changeApplyForm, changeApplyConfirm])] as const;
