/** A panel that takes so many requests in each window, which begins with the first of them. */
export function limitOf(most: number, windowMs: number): (now: number) => boolean {
	let from = -Infinity;
	let taken = 0;
	return (now) => {
		if (now - from >= windowMs) {
			from = now;
			taken = 0;
		}
		if (taken >= most) return false;
		taken += 1;
		return true;
	};
}
