import { parseArgs } from 'node:util';
import { problemWith, type SandboxOptions } from './options.ts';
import { messageOf } from './system-error.ts';

const USUAL_PORTS = Array.from({ length: 50 }, (_, n) => 8790 + n);
const FLAGS = ['port', 'key', 'speed', 'balance', 'state'] as const;

/** @throws {Error} with one sentence about what is wrong with the command line */
export function readCommandLine(args: readonly string[]): {
	options: SandboxOptions;
	json: boolean;
} {
	const { json, ...given } = parsed(args);
	const { port, key, speed, balance, state } = given;
	const options: SandboxOptions = {
		port: port === undefined ? USUAL_PORTS : numberIn(port),
		...(key === undefined ? {} : { key }),
		...(speed === undefined ? {} : { speed: numberIn(speed) }),
		...(balance === undefined ? {} : { startBalance: numberIn(balance) }),
		...(state === undefined ? {} : { state }),
	};
	const wrong = problemWith(options);
	if (!wrong) return { options, json };
	const flag = FLAGS.find((name) => name === wrong.option) ?? 'balance';
	throw new Error(`--${flag} ${wrong.problem}, not "${given[flag] ?? ''}".`);
}

function parsed(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: withValues(args),
			options: {
				port: text,
				key: text,
				speed: text,
				balance: text,
				state: text,
				json: { type: 'boolean', default: false },
			},
		}).values;
	} catch (error) {
		const [sentence = ''] = messageOf(error).split(/\.\s|\n/);
		throw new Error(`${sentence}. There are --${FLAGS.join(', --')} and --json.`);
	}
}

/** `--speed -1` as `--speed=-1`: to Node its value looks like another option. */
function withValues(args: readonly string[]): string[] {
	const joined: string[] = [];
	for (let n = 0; n < args.length; n += 1) {
		const arg = args[n] ?? '';
		if (!FLAGS.some((name) => arg === `--${name}`)) {
			joined.push(arg);
			continue;
		}
		n += 1;
		const value = args[n];
		if (value === undefined || value.startsWith('--')) throw new Error(`${arg} needs a value`);
		joined.push(`${arg}=${value}`);
	}
	return joined;
}

/** NaN where it is none; a blank is no zero. */
const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text));
