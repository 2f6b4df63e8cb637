/** The node's clock, turned on by hand; timers and the practice panel keep their own time. */
export function turnedClock() {
	const real = Date.now.bind(Date);
	let shift = 0;
	let spy: jest.SpyInstance | undefined;
	beforeEach(() => {
		shift = 0;
		spy = jest.spyOn(Date, 'now').mockImplementation(() => real() + shift);
	});
	afterEach(() => spy?.mockRestore());
	return {
		advance(by: { minutes?: number; hours?: number }) {
			shift += (by.minutes ?? 0) * 60_000 + (by.hours ?? 0) * 3_600_000;
		},
	};
}
