import { setTimeout as wait } from 'node:timers/promises';

const intervalMs = 10;
const quietMs = 1;

/**
 * Waits until the process has nothing left to do. After a garbage collection other threads go on
 * sweeping: in a process with n8n in it that is more CPU time than some of what is measured.
 */
export async function idle(): Promise<void> {
	for (;;) {
		const before = process.cpuUsage();
		await wait(intervalMs);
		const { user, system } = process.cpuUsage(before);
		if ((user + system) / 1000 < quietMs) return;
	}
}
