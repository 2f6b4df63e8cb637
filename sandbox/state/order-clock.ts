import type { Clock } from '../clock.ts';
import { isPlan, planProgress } from './order-plans.ts';
import { progressOf, type Progress } from './order-progress.ts';
import type { Order } from './order.ts';

/** Where the clock alone has brought an order. */
export const progressBy = (clock: Clock, order: Order): Progress =>
	isPlan(order) ? planProgress(order, clock.now(), clock.lead()) : progressOf(order, clock.now());
