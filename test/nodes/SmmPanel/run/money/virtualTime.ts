import type { Clock } from '../../../../../lib/requests/pace';

/** Time that only passes when everybody waits for it. */
export class VirtualTime implements Clock {
	private at = 0;
	private waiting: Array<{ until: number; wake: () => void }> = [];

	now(): number {
		return this.at;
	}

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		await new Promise<void>((wake, reject) => {
			const sleeper = { until: this.at + ms, wake };
			this.waiting.push(sleeper);
			signal?.addEventListener('abort', () => {
				this.waiting = this.waiting.filter((each) => each !== sleeper);
				reject(new Error('aborted'));
			});
		});
	}

	/** Lets time pass until the work is done. */
	async pass<T>(work: Promise<T>): Promise<T> {
		let isDone = false;
		const ended = work.finally(() => (isDone = true));
		ended.catch(() => undefined);
		for (;;) {
			await new Promise((resolve) => setImmediate(resolve));
			if (isDone) return await ended;
			this.waiting.sort((a, b) => a.until - b.until);
			const next = this.waiting.shift();
			if (!next) continue;
			this.at = next.until;
			next.wake();
		}
	}
}
