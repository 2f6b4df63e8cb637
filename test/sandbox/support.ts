import {
	startSandbox,
	type ProfileName,
	type Sandbox,
	type SandboxOptions,
} from '../../sandbox/index.ts';

export const KEY = 'practice-key-4711';

/** A sandbox of the test file's own whose clock stands still, afresh before every test. */
export function withSandbox(options: SandboxOptions = {}) {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ key: KEY, speed: 0, ...options });
	});
	beforeEach(() => sandbox.control.reset());
	afterAll(() => sandbox.close());

	const post = (profile: ProfileName, params: Record<string, string>): Promise<Response> =>
		fetch(sandbox.url(profile), {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams({ key: KEY, ...params }),
		});
	return {
		get sandbox() {
			return sandbox;
		},
		get control() {
			return sandbox.control;
		},
		post,
		ask: async (profile: ProfileName, action: string, params: Record<string, string> = {}) =>
			JSON.parse(await (await post(profile, { action, ...params })).text()),
	};
}

export const LINK = 'https://social.example/post/1';
