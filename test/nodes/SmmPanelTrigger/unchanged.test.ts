import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();
function services() {
	const { services: ids } = rig.control.seed('standard', { services: 200 });
	const trigger = rig.activate({ event: 'serviceChange' });
	return { trigger, first: ids[0] ?? 0 };
}

function orders() {
	const { orders: ids } = rig.control.seed('standard', { orders: 150 });
	for (const id of ids) rig.control.setOrder('standard', id, { status: 'Pending' });
	const parameters = { event: 'orderStatus', orderIds: ids.join(',') };
	return { trigger: rig.activate(parameters), ids };
}

test('an unchanged poll leaves the store as it is', async () => {
	const { trigger } = services();
	await trigger.poll();
	const saved = trigger.saved();
	await trigger.poll();
	expect(trigger.saved()).toEqual(saved);
});

test('a list that is the one before last is a change again', async () => {
	const { trigger, first } = services();
	const rates: unknown[] = [];
	for (const rate of ['1', '2', '1', '1', '2']) {
		rig.control.setService('standard', first, { rate });
		rates.push((await trigger.poll()).items?.map((item) => item.rate));
	}
	expect(rates).toEqual([undefined, [2], [1], undefined, [2]]);
});

test('an answer that is the one before last is a change again', async () => {
	const { trigger, ids } = orders();
	const statuses: unknown[] = [];
	for (const status of ['Pending', 'In progress', 'Pending', 'Pending', 'In progress']) {
		rig.control.setOrder('standard', ids[0] ?? 0, { status });
		statuses.push((await trigger.poll()).items?.map((item) => item.status));
	}
	expect(statuses).toEqual([undefined, ['In progress'], ['Pending'], undefined, ['In progress']]);
});

test('a list that lacks an entry is counted however often it comes', async () => {
	const { trigger, first } = services();
	await trigger.poll();
	rig.control.removeService('standard', first);
	const told = [];
	for (let poll = 0; poll < 4; poll += 1) told.push((await trigger.poll()).items?.length ?? 0);
	expect(told).toEqual([0, 0, 1, 0]);
});

test('an answer that does not know an id is counted however often it comes', async () => {
	const { ids } = orders();
	const orderIds = [ids[0], 987_654].join(',');
	const trigger = rig.activate({ event: 'orderStatus', orderIds });
	const told = [];
	for (let poll = 0; poll < 4; poll += 1) told.push((await trigger.poll()).items?.length ?? 0);
	expect(told).toEqual([0, 1, 0, 0]);
});

test('after a failure an answer that is the last one again ends the trouble', async () => {
	const { trigger } = services();
	await trigger.poll();
	rig.control.fault({ kind: 'status', action: 'services', status: 503, times: 'always' });
	expect((await trigger.poll()).thrown).toBeDefined();
	expect(JSON.stringify(trigger.saved())).toContain('"trouble"');
	rig.control.clearFaults();
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	expect(JSON.stringify(trigger.saved())).not.toContain('"trouble"');
});

test('a poll compares with what another poll has remembered', async () => {
	const { trigger, first } = services();
	const rateOf = async (poll: typeof trigger) =>
		(await poll.poll()).items?.map((item) => item.rate);
	rig.control.setService('standard', first, { rate: '1' });
	await trigger.poll();
	rig.control.setService('standard', first, { rate: '2' });
	expect(await rateOf(trigger.another())).toEqual([2]);
	rig.control.setService('standard', first, { rate: '1' });
	expect(await rateOf(trigger)).toEqual([1]);
});
