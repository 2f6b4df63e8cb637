/** Lets callers begin their requests, or holds them until those under way have ended. */
export class Gate {
	private under = 0;
	private opening: Promise<void> = Promise.resolve();
	private idle: () => void = () => undefined;

	/** Does the work once the gate is open. */
	async pass(work: () => Promise<void>): Promise<void> {
		await this.opening;
		this.under += 1;
		try {
			await work();
		} finally {
			this.under -= 1;
			if (this.under === 0) this.idle();
		}
	}

	/** Does the work while nothing else is under way. */
	async alone<T>(work: () => Promise<T>): Promise<T> {
		let open = () => {};
		this.opening = new Promise((resolve) => (open = resolve));
		if (this.under > 0) await new Promise<void>((resolve) => (this.idle = resolve));
		try {
			return await work();
		} finally {
			open();
		}
	}
}
