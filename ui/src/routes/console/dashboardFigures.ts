import type { DashboardQuery } from '../../gql/graphql';

/** What the dashboard tells. */
export type Figures = NonNullable<DashboardQuery['dashboard']>;
