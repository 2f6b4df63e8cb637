import { createServer } from 'node:net';
import { once } from 'node:events';
import { freePort } from '../../../scripts/lib/freePort.ts';

test('the wanted port is given while nobody listens on it, and another one after that', async () => {
	const wanted = await freePort(0);
	expect(await freePort(wanted)).toBe(wanted);

	const server = createServer().listen(wanted, '127.0.0.1');
	await once(server, 'listening');
	expect(await freePort(wanted)).not.toBe(wanted);
	server.close();
	await once(server, 'close');
});
