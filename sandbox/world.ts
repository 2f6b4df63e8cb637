import { booksOf, resume } from './books/panel.ts';
import type { Clock } from './clock.ts';
import { FaultScript } from './faults/script.ts';
import { openPanel, settle, type Panel } from './panel.ts';
import { profiles } from './profiles/all.ts';
import { profileNames, type ProfileName } from './profiles/names.ts';
import { RequestLog } from './request-log.ts';
import type { Books } from './shapes/books.ts';
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
	books(): Pick<Books, 'clock' | 'panels'>;
	resume(books: Pick<Books, 'clock' | 'panels'>): void;
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
		books: () => ({
			clock: clock.kept(),
			panels: Object.fromEntries([...panels].map(([name, panel]) => [name, booksOf(panel)])),
		}),
		resume(books) {
			clock.resume(books.clock);
			for (const [name, panel] of panels) {
				const kept = books.panels[name];
				if (kept) resume(panel, kept);
			}
		},
		reset() {
			clock.reset();
			faults.reset();
			log.clear();
			panels = open();
		},
	};
}
