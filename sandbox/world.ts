import type { Clock } from './clock.ts';
import { FaultScript } from './faults/script.ts';
import { openPanel, settle, type Panel } from './panel.ts';
import { profiles } from './profiles/all.ts';
import { profileNames, type ProfileName } from './profiles/names.ts';
import { RequestLog } from './request-log.ts';
import { Veil } from './veil.ts';

/** Everything the running sandbox knows. */
export interface World {
	readonly key: string;
	readonly clock: Clock;
	readonly faults: FaultScript;
	readonly log: RequestLog;
	readonly veil: Veil;
	panel(name: ProfileName): Panel;
	reset(): void;
}

export function createWorld(key: string, clock: Clock, startBalance?: number): World {
	const faults = new FaultScript();
	const veil = new Veil(key);
	const log = new RequestLog(veil);
	const open = () =>
		new Map(profileNames.map((name) => [name, openPanel(profiles[name], clock, startBalance)]));
	let panels = open();
	return {
		key,
		clock,
		faults,
		log,
		veil,
		panel(name) {
			const panel = panels.get(name);
			if (!panel) throw new RangeError(`There is no profile "${name}"`);
			settle(panel);
			return panel;
		},
		reset() {
			clock.reset();
			faults.reset();
			log.clear();
			panels = open();
		},
	};
}
