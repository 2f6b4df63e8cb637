import type { Resource } from '../define';
import { api } from './api';
import { balance } from './balance';
import { order } from './order';
import { product } from './product';
import { proxy } from './proxy';
import { refill } from './refill';
import { service } from './service';

export const resources: readonly Resource[] = [
	service,
	order,
	refill,
	balance,
	product,
	proxy,
	api,
];
