import type { OnError } from 'n8n-workflow';
import { faultSchema } from '../../../sandbox/faults/kinds.ts';
import type { FaultRequest } from '../../support/panel';
import { endsRun, faults, namedIn, titleOf, type Fault } from './support/faults';
import { lanes } from './support/lanes';
import { itemsOf, parametersOf, purchases, type Purchase } from './support/purchases';
import { shop } from './support/shop';
import { lies, toldOf, type Told } from './support/verdict';

const lab = shop();
const modes: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];
const concurrent = lanes(() => lab.engine, 6);

/** Some items in one run; between two that are struck by a fault is always one that is not. */
interface Scene {
	purchase: Purchase;
	mode: OnError;
	keyed: boolean;
	struck: ReadonlyMap<number, Fault>;
	tags: string[];
	nodeId: string;
	told: Told[];
}

test('the matrix has every kind of fault of the practice panel', () => {
	const kinds = faultSchema.options.map(({ shape }) => shape.kind.value);
	expect([...new Set(faults.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
});

test('no fault makes a purchase be booked twice, lost, or told to be safe when it is booked', async () => {
	const scenes = purchases.flatMap((purchase) =>
		modes.flatMap((mode) => [false, true].flatMap((keyed) => scenesOf(purchase, mode, keyed))),
	);
	const cells = scenes.reduce((sum, { struck }) => sum + struck.size, 0);
	expect(cells).toBe(faults.length * purchases.length * modes.length * 2);
	await concurrent(scenes.map((scene) => (run) => play(scene, run)));
	const problems = inspect(scenes, (scene, item, booked) => [
		...lies(scene.told[item] ?? nothing, booked, namedIn(scene.struck.get(item))),
		...(scene.struck.has(item) ? [] : harmTo(scene, item)),
	]);
	const keyed = scenes.filter((scene) => scene.keyed);
	const second = new Map<Scene, Told[]>();
	await concurrent(
		keyed.map((scene) => async (run) => void second.set(scene, await again(scene, run))),
	);
	problems.push(
		...inspect(keyed, (scene, item, booked) =>
			wrongTheSecondTime(scene.told[item] ?? nothing, second.get(scene)?.[item] ?? nothing, booked),
		),
	);
	console.log(
		`Fault matrix: ${faults.length} faults × ${purchases.length} operations × ${modes.length} error modes × with and without key = ${cells} cells in ${scenes.length + keyed.length} runs`,
	);
	expect(problems).toEqual([]);
}, 400_000);

const nothing: Told = { outcome: 'nothing' };
let scenesMade = 0;

/** A run for every fault that ends one; where the node goes on, all others in one run. */
function scenesOf(purchase: Purchase, mode: OnError, keyed: boolean): Scene[] {
	const isAlone = (fault: Fault) => mode === 'stopWorkflow' || endsRun(fault);
	const together = faults.filter((fault) => !isAlone(fault));
	const groups = [...faults.filter(isAlone).map((fault) => [fault]), together];
	const met = groups.filter((group) => group.length > 0);
	return met.map((group) => {
		const struck = new Map(group.map((fault, at) => [at * 2 + 1, fault]));
		const tags = lab.tags(purchase, group.length * 2 + 2);
		scenesMade += 1;
		return { purchase, mode, keyed, struck, tags, nodeId: `node-${scenesMade}`, told: [] };
	});
}

type Lane = Parameters<Parameters<typeof concurrent>[0][number]>[0];

async function play(scene: Scene, run: Lane): Promise<void> {
	const { purchase, tags, mode } = scene;
	for (const [item, fault] of scene.struck) {
		const where = { [purchase.tagIn]: tags[item] ?? '' };
		lab.panel.control.fault({ ...fault, action: purchase.action, where } as FaultRequest);
	}
	scene.told = await runOf(scene, run, mode);
}

/** A second run with the same keys. */
async function again(scene: Scene, run: Lane): Promise<Told[]> {
	return await runOf(scene, run, 'continueRegularOutput');
}

async function runOf(scene: Scene, run: Lane, onError: OnError): Promise<Told[]> {
	const { purchase, tags, keyed, nodeId } = scene;
	const options = { concurrency: 3, maxRetries: 1, timeout: 2 };
	const result = await run({
		credential: lab.panel.credential(),
		nodeId,
		onError,
		parameters: parametersOf(purchase, { keyed, options }),
		items: itemsOf(tags),
	});
	return toldOf(result, purchase, tags.length);
}

/** Looks at every item with what the panel booked for it. */
function inspect(
	scenes: readonly Scene[],
	look: (scene: Scene, item: number, booked: string[]) => string[],
): string[] {
	const ledgers = new Map(purchases.map((purchase) => [purchase, purchase.ledger(lab.panel)]));
	return scenes.flatMap((scene) =>
		scene.tags.flatMap((tag, item) => {
			const booked = ledgers.get(scene.purchase)?.get(tag) ?? [];
			const fault = scene.struck.get(item) ?? scene.struck.get(item - 1);
			const place = `${scene.purchase.name}, ${scene.mode}, ${scene.keyed ? 'with' : 'without'} key`;
			const what = `${place}, item ${item}, ${fault ? titleOf(fault) : 'no fault'}`;
			return look(scene, item, booked).map((problem) => `${what}: ${problem}`);
		}),
	);
}

/** The items beside the one that was struck are bought, or, where the run ends, not tried. */
function harmTo({ mode, told, struck }: Scene, item: number): string[] {
	const found = told[item] ?? nothing;
	const mayBe = mode === 'stopWorkflow' ? ['done', 'untried'] : ['done'];
	const isLeftOut =
		[...struck.values()].some(endsRun) &&
		found.outcome === 'not_sent' &&
		/refused an earlier request/.test(found.error ?? '');
	return mayBe.includes(found.outcome) || isLeftOut || isSlowMachine(found)
		? []
		: [`a neighbour ends as ${JSON.stringify(found)}`];
}

/** With two seconds for an answer a busy machine can miss one that nobody held back. */
function isSlowMachine(told: Told): boolean {
	return told.outcome === 'unknown' && (told.error === undefined || /in time/.test(told.error));
}

/** What is done or in doubt is skipped by its key, the rest is bought. */
function wrongTheSecondTime(before: Told, now: Told, booked: readonly string[]): string[] {
	if (booked.length > 1) return [`booked ${booked.length} times after the second run`];
	if (before.outcome !== 'done' && before.outcome !== 'unknown') {
		const isFair = now.outcome === 'done' || now.outcome === 'rejected';
		return isFair ? lies(now, booked) : [`${before.outcome}, then ${now.outcome}`];
	}
	if (now.outcome !== 'skipped') return [`${before.outcome}, then ${now.outcome} by the same key`];
	const isDoubted = /not known whether/i.test(now.reason);
	return isDoubted === (before.outcome === 'unknown')
		? []
		: [`${before.outcome}, then "${now.reason}"`];
}
