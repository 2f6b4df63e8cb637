import { Gate } from './gate.ts';

test('nothing begins while something is done alone, which waits for what is under way', async () => {
	const gate = new Gate();
	const seen: string[] = [];
	let finish = () => {};
	const first = gate.pass(async () => {
		await new Promise<void>((resolve) => (finish = resolve));
		seen.push('first');
	});
	await Promise.resolve();
	const alone = gate.alone(async () => void seen.push('alone'));
	const second = gate.pass(async () => void seen.push('second'));
	finish();
	await Promise.all([first, alone, second]);
	expect(seen).toEqual(['first', 'alone', 'second']);
});

test('the gate opens again after a failure', async () => {
	const gate = new Gate();
	const failing = () => Promise.reject(new Error('no'));
	await expect(gate.alone(failing)).rejects.toThrow('no');
	await expect(gate.pass(failing)).rejects.toThrow('no');
	const seen: string[] = [];
	await gate.alone(async () => void seen.push('alone'));
	expect(seen).toEqual(['alone']);
});
