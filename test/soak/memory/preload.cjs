'use strict';

// Loaded into n8n: at each SIGUSR2 it collects its garbage and tells over the message channel what is left.
const { promisify } = require('node:util');
const turn = promisify(setImmediate);

process.on('SIGUSR2', async () => {
	for (let round = 0; round < 2; round += 1) {
		await turn();
		globalThis.gc();
	}
	const resources = process.getActiveResourcesInfo();
	const { heapUsed, rss, external } = process.memoryUsage();
	process.send({
		heapUsed,
		rss,
		external,
		sockets: resources.filter((name) => name === 'TCPSocketWrap').length,
		timers: resources.filter((name) => name === 'Timeout').length,
		listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
	});
});
