import type { INodeParameters } from 'n8n-workflow';
import { startPanel, type Panel, type ProfileName } from './panel';
import { startTriggers, type Active, type Setup, type Triggers } from './trigger';

/** The trigger and a practice panel for one test file, the panel afresh before every test. */
export function withTrigger() {
	let triggers: Triggers | undefined;
	let panel: Panel | undefined;
	beforeAll(async () => {
		[triggers, panel] = await Promise.all([startTriggers(), startPanel()]);
	});
	beforeEach(() => panel?.control.reset());
	afterAll(async () => {
		await Promise.all([triggers?.close(), panel?.close()]);
	});
	const there = <T>(part: T | undefined): T => {
		if (part === undefined) throw new Error('Only there while tests run');
		return part;
	};
	return {
		get triggers() {
			return there(triggers);
		},
		get panel() {
			return there(panel);
		},
		get control() {
			return there(panel).control;
		},
		/** An activated workflow with this trigger, at a panel. */
		activate(
			parameters: INodeParameters,
			more: Partial<Setup> & { profile?: ProfileName } = {},
		): Active {
			const { profile, ...setup } = more;
			const credential = there(panel).credential(profile);
			return there(triggers).activate({ parameters, credential, ...setup });
		},
	};
}
