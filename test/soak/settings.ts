import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export interface Settings {
	minutes: number;
	seed: number;
	/** Whether docs/soak.md is written. */
	record: boolean;
}

/** The length the record is made with. */
const USUAL_MINUTES = 30;

/**
 * Reads `--minutes N`, `--seed N` and `--record`. A run of the full length is recorded anyway.
 *
 * @throws {Error} for numbers that are none
 */
export function readSettings(args: string[]): Settings {
	const { values } = parseArgs({
		args,
		options: {
			minutes: { type: 'string', default: String(USUAL_MINUTES) },
			seed: { type: 'string' },
			record: { type: 'boolean', default: false },
		},
	});
	const minutes = Number(values.minutes);
	const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
	if (!(minutes > 0) || !Number.isSafeInteger(seed) || seed < 0)
		throw new Error('npm run soak [-- --minutes N --seed N --record]');
	return { minutes, seed, record: values.record || minutes >= USUAL_MINUTES };
}
