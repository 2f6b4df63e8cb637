import { readCommandLine } from './command-line.ts';
import { profileNames, startSandbox, type Sandbox } from './index.ts';
import { whenTold } from './stop.ts';
import { messageOf } from './system-error.ts';

try {
	const { options, json } = readCommandLine(process.argv.slice(2));
	const sandbox = await startSandbox(options);
	whenTold(async () => {
		await sandbox.close();
		process.exit(0);
	});
	announce(sandbox, json);
} catch (error) {
	console.error(messageOf(error));
	process.exit(1);
}

function announce({ origin, key, url, notice }: Sandbox, json: boolean): void {
	process.send?.({ origin, key, notice });
	if (notice !== null) console.error(notice);
	if (json) return console.log(JSON.stringify({ origin, key }));
	const urls = profileNames.map((name) => `  ${name.padEnd(12)} ${url(name)}`);
	console.log(
		[
			`The practice panel is up: ${origin} shows in a browser what it is.`,
			...urls,
			`  API key      ${key}`,
			'Ctrl-C ends it.',
		].join('\n'),
	);
}
