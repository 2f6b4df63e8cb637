import { prepareRuntime } from '../../scripts/runtime/prepareRuntime.ts';
import { openServices } from './support/services.ts';

const postgres = process.env['SMM_PANEL_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/test';
const nobody = '127.0.0.1:1';

test.each([
	['PostgreSQL', { postgres: `postgres://x@${nobody}/x`, redis: `redis://${nobody}` }],
	['Redis', { postgres, redis: `redis://${nobody}` }],
])('where %s is missing, it says so and how to name another', async (what, where) => {
	const runtime = await prepareRuntime({ env: process.env, say: () => undefined });
	await expect(openServices(runtime, where)).rejects.toThrow(
		new RegExp(`${what} does not answer at ${nobody}.*SMM_PANEL_`),
	);
});
