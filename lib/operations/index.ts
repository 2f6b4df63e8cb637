import type { Resource } from '../define';
import * as all from './resources';

/** Every resource, in the order of the tables. */
export const resources: readonly Resource[] = Object.values(all);
