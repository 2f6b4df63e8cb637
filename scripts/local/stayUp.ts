import { once } from 'node:events';
import type { Say } from '../lib/progress.ts';
import type { Local } from './bringUp.ts';
import { practiceShop } from './practice.ts';

/** Tells the person what is there and waits until they stop it; ends with 1 if something stops by itself. */
export async function stayUp(local: Local, say: Say, signal: AbortSignal): Promise<number> {
	const { n8n, panel, owner, workflows } = local;
	const list = workflows.map(
		({ id, name, isNew }) => `    ${name}${isNew ? '' : ' *'}\n      ${n8n.url}/workflow/${id}`,
	);
	const kept = workflows.some(({ isNew }) => !isNew)
		? ['    * yours from last time; delete it to get the original back']
		: [];
	say(
		[
			'',
			`  n8n             ${n8n.url}`,
			`    e-mail        ${owner.email}`,
			`    password      ${owner.password}`,
			`    log           ${n8n.logFile}`,
			`  Practice panel  ${panel.origin}  (open it to see what it plays)`,
			'    credentials   "Practice panel", and for workflows with several panels "Practice panel in VND"',
			'                  and "Practice panel of the 1DG family"',
			`                  "Practice shop", with the secret "${practiceShop.data.hmacSecret}" that signs its orders`,
			`  Workflows`,
			...list,
			...kept,
			'',
			'  Press Ctrl-C to end everything.',
			'',
		].join('\n'),
	);

	const ended = await Promise.race([
		once(signal, 'abort').then(() => null),
		n8n.exited.then(() => `n8n ended by itself; its log is ${n8n.logFile}`),
		panel.exited.then(() => 'The practice panel ended by itself.'),
	]);
	say(ended ?? 'Ending n8n and the practice panel …');
	return ended === null ? 0 : 1;
}
