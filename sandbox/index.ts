import { randomBytes } from 'node:crypto';
import { readBooks, writeBooks } from './books/file.ts';
import { noKeeper, startKeeper, type Keeper } from './books/keeper.ts';
import { startClock } from './clock.ts';
import { createControl, type Control } from './control/control.ts';
import { listen } from './http/listen.ts';
import { problemWith, type SandboxOptions } from './options.ts';
import type { ProfileName } from './profiles/names.ts';
import { createWorld } from './world.ts';

export type { Control } from './control/control.ts';
export type { FaultRequest } from './faults/kinds.ts';
export type { Struck } from './faults/script.ts';
export type { SandboxOptions } from './options.ts';
export { profileNames, type ProfileName } from './profiles/names.ts';

export interface Sandbox {
	readonly origin: string;
	/** Valid for every profile. */
	readonly key: string;
	readonly control: Control;
	/** What a person should know of the books: a file that could not be used was set aside. */
	readonly notice: string | null;
	url(profile: ProfileName): string;
	close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const wrong = problemWith(options);
	if (wrong) throw new RangeError(`${wrong.option} ${wrong.problem}`);
	const { state } = options;
	const { books, notice } = state ? await readBooks(state) : { books: null, notice: null };
	const key = options.key ?? books?.key ?? randomBytes(16).toString('hex');
	const clock = startClock(options.now ?? Date.now, options.speed ?? 1);
	const world = createWorld(key, clock, options.startBalance);
	if (books) world.resume(books);
	const control = createControl(world);
	let keeper: Keeper = noKeeper;
	const changed = () => keeper.changed();
	const { app, origin, port } = await listen(portsOf(options, books), world, control, changed);
	if (state) {
		const write = async () =>
			await writeBooks(state, {
				program: 'SMM practice panel',
				version: 1,
				key,
				port,
				...world.books(),
			});
		try {
			await write();
		} catch (error) {
			await app.close();
			throw error;
		}
		keeper = startKeeper(write, (trouble) => console.error(trouble));
	}
	return {
		origin,
		key,
		control,
		notice,
		url: (profile) => `${origin}/${profile}/api/v2`,
		async close() {
			await app.close();
			await keeper.close();
		},
	};
}

/** The address is a part of what its clients remember, so the port of kept books is tried first. */
function portsOf({ port = 0 }: SandboxOptions, books: { port: number } | null): number[] {
	const wanted = [port].flat();
	const isChosen = typeof port === 'number' && port !== 0;
	return books && !isChosen ? [books.port, ...wanted] : wanted;
}
