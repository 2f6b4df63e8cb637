import type { PanelEvent } from '../event';
import * as all from './events';

/** Every event, in the order of the tables. */
export const events: readonly PanelEvent[] = Object.values(all);
