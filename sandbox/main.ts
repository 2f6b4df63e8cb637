import { parseArgs } from 'node:util';
import { profileNames, startSandbox, type Sandbox, type SandboxOptions } from './index.ts';

const USUAL_PORT = 8790;
const PORTS_TRIED = 50;

class PortBusy extends Error {
	constructor(port: number) {
		super(`Port ${port} is in use by another program. Name a free one with --port.`);
	}
}

const { values } = parseArgs({
	options: {
		port: { type: 'string' },
		key: { type: 'string' },
		speed: { type: 'string' },
		balance: { type: 'string' },
		json: { type: 'boolean', default: false },
	},
});

const sandbox = await start().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exit(1);
});
announce(sandbox);
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const)
	process.once(signal, () => {
		void sandbox.close().then(() => process.exit(0));
	});

async function start(): Promise<Sandbox> {
	const options = readOptions();
	if (values.port !== undefined) return open(options, numberOf('port', values.port));
	for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port += 1)
		try {
			return await open(options, port);
		} catch (error) {
			if (!(error instanceof PortBusy)) throw error;
		}
	throw new Error(`No port is free from ${USUAL_PORT} on. Name one with --port.`);
}

function readOptions(): SandboxOptions {
	const { key, speed, balance } = values;
	return {
		...(key === undefined ? {} : { key }),
		...(speed === undefined ? {} : { speed: numberOf('speed', speed) }),
		...(balance === undefined ? {} : { startBalance: numberOf('balance', balance) }),
	};
}

function numberOf(name: string, text: string): number {
	const value = Number(text);
	if (text.trim() === '' || !Number.isFinite(value) || value < 0)
		throw new Error(`--${name} must be a number from 0 on, not "${text}".`);
	return value;
}

async function open(options: SandboxOptions, port: number): Promise<Sandbox> {
	try {
		return await startSandbox({ ...options, port });
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
			throw new PortBusy(port);
		throw error;
	}
}

function announce({ origin, key, url }: Sandbox): void {
	process.send?.({ origin, key });
	if (values.json) return console.log(JSON.stringify({ origin, key }));
	const urls = profileNames.map((name) => `  ${name.padEnd(12)} ${url(name)}`);
	console.log(['The practice panel is up.', ...urls, `  API key      ${key}`].join('\n'));
	console.log('Ctrl-C ends it.');
}
