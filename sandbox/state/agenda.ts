interface Entry<T> {
	at: number;
	/** Of two that are due at the same moment the one that was entered first comes first. */
	turn: number;
	item: T;
}

/** What is due when, as a heap: what isn't due yet costs nothing, however much there is of it. */
export class Agenda<T> {
	private readonly heap: Entry<T>[] = [];
	private turns = 0;

	add(at: number, item: T): void {
		this.turns += 1;
		const entry = { at, turn: this.turns, item };
		let place = this.heap.length;
		this.heap.push(entry);
		while (place > 0) {
			const above = (place - 1) >> 1;
			const parent = this.heap[above];
			if (!parent || !isBefore(entry, parent)) break;
			this.heap[place] = parent;
			place = above;
		}
		this.heap[place] = entry;
	}

	/** Takes out the earliest item that is due by `now`; undefined when there is none. */
	takeDue(now: number): T | undefined {
		const [first] = this.heap;
		if (!first || first.at > now) return undefined;
		const last = this.heap.pop();
		if (last && last !== first) this.sink(last);
		return first.item;
	}

	private sink(entry: Entry<T>): void {
		let place = 0;
		for (;;) {
			const left = place * 2 + 1;
			const right = this.heap[left + 1];
			const leftEntry = this.heap[left];
			if (!leftEntry) break;
			const [below, child] =
				right && isBefore(right, leftEntry) ? [left + 1, right] : [left, leftEntry];
			if (!isBefore(child, entry)) break;
			this.heap[place] = child;
			place = below;
		}
		this.heap[place] = entry;
	}
}

const isBefore = <T>(one: Entry<T>, other: Entry<T>): boolean =>
	one.at === other.at ? one.turn < other.turn : one.at < other.at;
