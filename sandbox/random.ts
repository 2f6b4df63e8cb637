import { randomInt } from 'node:crypto';

/** Strings nobody can foresee: proxy passwords and product codes differ in every run. */
export type RandomText = (length: number) => string;

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

export const randomText: RandomText = (length) =>
	Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
