export interface SandboxOptions {
	/** Several are tried in turn; 0, the default, takes any free one. Kept books bring their port along. */
	port?: number | readonly number[];
	/** Kept books bring their key along; otherwise one nobody can guess. */
	key?: string;
	/** For every profile that has no books yet; each has its own otherwise. */
	startBalance?: number;
	/** Real time in milliseconds. */
	now?: () => number;
	/** How many seconds of its orders pass in a real second; 0 leaves the clock to `control.advance`. */
	speed?: number;
	/** A file to keep the books in, so that a later start goes on where this one ended. */
	state?: string;
}

export interface OptionProblem {
	option: keyof SandboxOptions;
	/** Goes on after the option's name. */
	problem: string;
}

const FASTEST = 1_000_000;
const RICHEST = 1_000_000_000_000;

/** What is wrong with an option, before it leads to a panel that breaks or that nobody can enter. */
export function problemWith(options: SandboxOptions): OptionProblem | null {
	const { port = 0, key, startBalance, speed, state } = options;
	if ([port].flat().some((each) => !Number.isInteger(each) || each < 0 || each > 65_535))
		return { option: 'port', problem: 'must be a whole number from 0 to 65535' };
	if (key !== undefined && (key === '' || key !== key.trim()))
		return {
			option: 'key',
			problem: 'must be a text without spaces around it that clients can send',
		};
	if (speed !== undefined && !(speed >= 0 && speed <= FASTEST))
		return { option: 'speed', problem: `must be a number from 0 to ${FASTEST}` };
	if (startBalance !== undefined && !(startBalance >= 0 && startBalance <= RICHEST))
		return { option: 'startBalance', problem: `must be a number from 0 to ${RICHEST}` };
	if (state === '') return { option: 'state', problem: 'must name a file' };
	return null;
}
