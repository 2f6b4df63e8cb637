import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bench } from '../lib/bench.ts';
import type { Case } from '../lib/contender.ts';
import { spreadOf } from '../lib/numbers.ts';

const rounds = 9;

/** Runs in a Node of its own: a module is loaded once in a process. */
const script = `
require('n8n-workflow');
const cpu = process.cpuUsage();
const start = performance.now();
require('n8n-nodes-smm-panel/dist/nodes/SmmPanel/SmmPanel.node.js');
require('n8n-nodes-smm-panel/dist/nodes/SmmPanelTrigger/SmmPanelTrigger.node.js');
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000 }));
`;

const loaded = z.object({ ms: z.number(), cpuMs: z.number() });

function loadOnce({ place }: Bench) {
	const file = join(place.host, 'package.json');
	const code = `const require = process.getBuiltinModule('module').createRequire(${JSON.stringify(file)});${script}`;
	const options = { encoding: 'utf8' as const };
	return loaded.parse(JSON.parse(execFileSync(process.execPath, ['-e', code], options)));
}

export const load: Case = {
	name: 'load',
	title: 'Load the package',
	contenders: {},
	async measure(bench) {
		const runs = Array.from({ length: rounds }, () => loadOnce(bench));
		return await Promise.resolve([
			{
				measure: 'require of both nodes, beyond n8n-workflow, time',
				value: spreadOf(runs.map(({ ms }) => ms)),
				unit: 'ms' as const,
			},
			{
				measure: 'require of both nodes, beyond n8n-workflow, CPU',
				value: spreadOf(runs.map(({ cpuMs }) => cpuMs)),
				unit: 'ms' as const,
				target: { atMost: 120 },
			},
			{
				measure: 'tarball',
				value: spreadOf([bench.tarballBytes / 1000]),
				unit: 'kB' as const,
				target: { atMost: 150 },
			},
		]);
	},
};
