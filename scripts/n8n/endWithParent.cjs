'use strict';

const GRACE_MS = 5_000;

// Loaded into n8n: when we are killed and can no longer end it, the message channel closes and it ends itself.
process.once('disconnect', () => {
	// Nobody reads its log any more: without this each line that fails to be written makes another one.
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
	process.kill(process.pid, 'SIGTERM');
	setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE_MS).unref();
});
