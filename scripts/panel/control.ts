import type { Control } from '../../sandbox/index.ts';

type Answer<Name extends keyof Control> = Control[Name] extends (...args: never[]) => infer R
	? R
	: never;

export type PanelControl = <Name extends keyof Control>(
	name: Name,
	body?: object,
) => Promise<Answer<Name>>;

/** Calls the methods of a practice panel's control from another process. */
export function panelControl(origin: string): PanelControl {
	return async <Name extends keyof Control>(name: Name, body: object = {}) =>
		(await postToPanel(`${origin}/control/${name}`, {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		})) as Answer<Name>;
}

/** @throws {Error} with the panel's words, for every HTTP status but 2xx */
export async function postToPanel(url: string, init: RequestInit): Promise<unknown> {
	const response = await fetch(url, { method: 'POST', ...init });
	const text = await response.text();
	if (!response.ok) throw new Error(`The practice panel said ${response.status}: ${text}`);
	return JSON.parse(text);
}
