import type { Socket } from 'node:net';

/** Resolves after `ms` with true, or with false as soon as the client is gone. */
export function stillThereAfter(ms: number, socket: Socket): Promise<boolean> {
	if (socket.destroyed) return Promise.resolve(false);
	return new Promise((resolve) => {
		const finish = (there: boolean) => {
			clearTimeout(timer);
			socket.off('close', gone);
			resolve(there);
		};
		const gone = () => finish(false);
		const timer = setTimeout(() => finish(true), ms);
		socket.once('close', gone);
	});
}
