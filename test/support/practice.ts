import { startEngine, type Engine, type INodeParameters, type RunOptions } from './engine';
import { startPanel, type Panel, type ProfileName } from './panel';
import type { SandboxOptions } from '../../sandbox/index.ts';

export interface Practice {
	readonly engine: Engine;
	readonly panel: Panel;
	/** Runs `resource.operation` of the action node with the given parameters. */
	run(name: string, parameters?: INodeParameters, more?: More): ReturnType<Engine['run']>;
	/** What a run at a panel put out; a failure of any kind is thrown with the error's own words. */
	gives(profile: ProfileName, name: string, parameters?: INodeParameters): Promise<unknown[]>;
}

type More = Partial<RunOptions> & { profile?: ProfileName };

/** An engine and a practice panel for a test file; the panel is afresh before every test. */
export function practice(options: SandboxOptions = {}): Practice {
	let engine: Engine;
	let panel: Panel;
	beforeAll(async () => {
		engine = await startEngine();
	});
	beforeAll(async () => {
		panel = await startPanel(options);
	});
	beforeEach(() => {
		panel.control.reset();
		engine.deduplication.clear();
	});
	afterAll(async () => await panel?.close());
	afterAll(async () => await engine?.close());
	const lab: Practice = {
		get engine() {
			return engine;
		},
		get panel() {
			return panel;
		},
		async run(name, parameters = {}, { profile, ...more } = {}) {
			const [resource = '', operation = ''] = name.split('.');
			return await engine.run({
				credential: panel.credential(profile),
				...more,
				parameters: { resource, operation, ...parameters },
			});
		},
		async gives(profile, name, parameters) {
			const { main, thrown } = await lab.run(name, parameters, { profile });
			if (thrown) throw thrown;
			expect(main.every(({ pairedItem }) => pairedItem !== undefined)).toBe(true);
			return jsonOf(main);
		},
	};
	return lab;
}

/** Waits for a condition that something else will make true. */
export async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** The outputs of a run as plain values. */
export function jsonOf(items: ReadonlyArray<{ json: unknown }>): unknown[] {
	return items.map(({ json }) => json);
}
