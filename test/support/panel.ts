import {
	startSandbox,
	type ProfileName,
	type Sandbox,
	type SandboxOptions,
} from '../../sandbox/index.ts';
import type { PanelCredential } from './engine/credentials';

export type { Control, FaultRequest, ProfileName } from '../../sandbox/index.ts';

export const panelKey = 'practice-key-4711';

/** A practice panel of the test file's own, whose clock stands still unless a test turns it. */
export async function startPanel(options: SandboxOptions = {}): Promise<Panel> {
	const sandbox = await startSandbox({ key: panelKey, speed: 0, ...options });
	return {
		control: sandbox.control,
		url: (profile) => sandbox.url(profile),
		credential: (profile = 'standard', more = {}) => ({
			apiUrl: sandbox.url(profile),
			apiKey: sandbox.key,
			...more,
		}),
		close: () => sandbox.close(),
	};
}

export interface Panel extends Pick<Sandbox, 'control' | 'url' | 'close'> {
	credential(profile?: ProfileName, more?: Partial<PanelCredential>): PanelCredential;
}
