import type { Case } from '../lib/contender.ts';
import { manyServices } from './callers.ts';
import { catalogue, search } from './catalogue.ts';
import { followAtOnce, followLate } from './follow.ts';
import { large } from './large.ts';
import { load } from './load.ts';
import { one } from './one.ts';
import { pace } from './pace.ts';
import { place } from './place.ts';
import { pollOrders, pollServices } from './poll.ts';
import { renew } from './renew.ts';

export const cases: readonly Case[] = [
	followAtOnce,
	followLate,
	large,
	place,
	pace,
	manyServices,
	catalogue,
	search,
	pollOrders,
	pollServices,
	renew,
	load,
	one,
];
