import { createServer } from 'node:net';
import { once } from 'node:events';
import { freePorts } from '../../../scripts/lib/freePorts.ts';

test('the wanted port is given while nobody listens on it, and another one after that', async () => {
	const [wanted] = await freePorts(0);
	expect(await freePorts(wanted)).toEqual([wanted]);

	const server = createServer().listen(wanted, '127.0.0.1');
	await once(server, 'listening');
	expect(await freePorts(wanted)).not.toEqual([wanted]);
	server.close();
	await once(server, 'close');
});

test('ports that are asked for together differ', async () => {
	const [wanted] = await freePorts(0);
	const ports = await freePorts(wanted, wanted, ...Array<number>(30).fill(0));
	expect(ports[0]).toBe(wanted);
	expect(new Set(ports).size).toBe(32);
});
