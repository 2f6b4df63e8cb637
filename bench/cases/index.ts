import type { Case } from '../lib/contender.ts';
import { followAtOnce, followLate } from './follow.ts';

export const cases: readonly Case[] = [followAtOnce, followLate];
