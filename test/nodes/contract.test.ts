import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grown, reportedKinds, storedNames, type Contract } from '../../scripts/tables/contract.ts';
import { readEvents } from '../../scripts/tables/events.ts';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { events } from '../../nodes/SmmPanelTrigger/events';
import { SmmPanelTrigger } from '../../nodes/SmmPanelTrigger/SmmPanelTrigger.node';

const contract: Contract = JSON.parse(readFileSync(join(__dirname, 'contract.json'), 'utf8'));

const nodes = [new SmmPanel(), new SmmPanelTrigger()];
const found = [
	...nodes.map(({ description }) => storedNames(description.properties)),
	reportedKinds(readEvents(events)),
].reduce(grown);

test('every operation, event, field, option, value and kind of change is in the contract', () => {
	expect(added(grown(contract, found))).toEqual([]);
});

test('what is in the contract is in the nodes, for saved workflows hold these names', () => {
	const lost = namesOf(contract).filter((name) => !namesOf(found).includes(name));
	expect(lost).toEqual([]);
});

test('the contract takes in what is new, and keeps what is gone', () => {
	const known = { 'order.get': { orderId: [], options: ['timeout'] } };
	const now = {
		'order.get': { options: ['retries'] },
		'order.tag': { orderId: [], tag: [], options: ['timeout'] },
	};
	const next = grown(known, now);
	expect(next).toEqual({
		'order.get': { orderId: [], options: ['retries', 'timeout'] },
		'order.tag': now['order.tag'],
	});
	expect(namesOf(next)).toContain('order.get.options.timeout');
});

test.each([
	['an event', 'orderStatus'],
	['its field', 'orderStatus.orderIds'],
	['a value to choose', 'orderStatus.statuses.Completed'],
	['a filter of a field that other events have by the same name', 'productChange.filters.inStock'],
	['an option', 'balanceBelow.options.reportExisting'],
	['what is chosen in an option', 'service.getAll.options.sortBy.rateAscending'],
	['a kind of change', 'orderStatus.change.notFound'],
	['an operation', 'order.get'],
])('it holds %s', (_, name) => {
	expect(namesOf(contract)).toContain(name);
});

test('it holds no field where the editor does not show it', () => {
	expect(namesOf(contract)).not.toContain('serviceChange.filters.inStock');
	expect(namesOf(contract)).not.toContain('orderStatus.event');
});

/** Every name in a contract, with where it stands. */
function namesOf(names: Contract): string[] {
	return Object.entries(names).flatMap(([operation, parameters]) => [
		operation,
		...Object.entries(parameters).flatMap(([parameter, inside]) => [
			`${operation}.${parameter}`,
			...inside.map((name) => `${operation}.${parameter}.${name}`),
		]),
	]);
}

function added(next: Contract): string[] {
	const known = namesOf(contract);
	return namesOf(next)
		.filter((name) => !known.includes(name))
		.map((name) => `${name} is not in contract.json: npm run tables adds it`);
}
