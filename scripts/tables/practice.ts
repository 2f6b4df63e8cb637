import { z } from 'zod';
import type { Sandbox } from '../../sandbox/index.ts';
import type { Ask } from './panels.ts';

const refusal = z.object({ error: z.string() });

/** Asks a practice panel over HTTP. */
export function askPractice(sandbox: Sandbox): Ask {
	return async (profile, params) => {
		const body = new URLSearchParams({ key: sandbox.key, ...params });
		const answer = await fetch(sandbox.url(profile), { method: 'POST', body });
		const found = refusal.safeParse(await answer.json());
		return found.success ? found.data.error : null;
	};
}
