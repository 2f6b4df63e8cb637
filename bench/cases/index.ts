import type { Case } from '../lib/contender.ts';
import { followAtOnce, followLate } from './follow.ts';
import { load } from './load.ts';
import { one } from './one.ts';
import { place } from './place.ts';

export const cases: readonly Case[] = [followAtOnce, followLate, place, load, one];
