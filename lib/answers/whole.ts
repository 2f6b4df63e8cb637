import type { Reader } from './reading';

/** The answer speaks for the whole request: no ids to tie it to. */
export const whole: Reader = (json) => [
	{ record: Array.isArray(json) && json.length === 1 ? json[0] : json },
];

/** The answer exactly as it came. */
export const asItCame: Reader = (json) => [{ record: json }];
