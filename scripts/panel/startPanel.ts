import { join } from 'node:path';
import { z } from 'zod';
import { startGroup, type Exit } from '../lib/processGroup.ts';

export interface StartPanelOptions {
	project: string;
	port?: number;
	key?: string;
	/** How much faster than real time its orders move. */
	speed?: number;
	balance?: number;
	/** A file to keep its books in. */
	state?: string;
}

export interface Panel {
	readonly origin: string;
	readonly key: string;
	/** Said of books that could not be used. */
	readonly notice: string | null;
	readonly exited: Promise<Exit>;
	stop(): Promise<void>;
}

const hello = z.object({ origin: z.string(), key: z.string(), notice: z.string().nullable() });

/** Starts the practice panel in a process of its own and waits until it tells where it listens. */
export async function startPanel({ project, ...flags }: StartPanelOptions): Promise<Panel> {
	const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]);
	let output = '';
	const keep = (chunk: string) => {
		output = (output + chunk).slice(-4_000);
	};
	let arrived: (message: unknown) => void = () => undefined;
	const message = new Promise<unknown>((resolve) => (arrived = resolve));
	const group = startGroup(process.execPath, [join(project, 'sandbox', 'main.ts'), ...args], {
		cwd: project,
		env: process.env,
		onStdout: keep,
		onStderr: keep,
		onMessage: (value) => arrived(value),
	});
	const ended = group.exited.then(({ code }) => {
		throw new Error(`The practice panel ended with exit code ${code}. Its last lines:\n${output}`);
	});
	ended.catch(() => undefined);
	try {
		const told = hello.parse(await Promise.race([message, ended]));
		return { ...told, exited: group.exited, stop: group.stop };
	} catch (error) {
		await group.stop();
		throw error;
	}
}
