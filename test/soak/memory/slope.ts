export interface Point {
	x: number;
	y: number;
}

/**
 * The slope of straight lines through the points by least squares: one slope for all, and a line of
 * its own after each fall by more than `step` from one point to the next. 0 where there is no line.
 */
export function slopeOf(points: readonly Point[], step = Number.POSITIVE_INFINITY): number {
	let shared = 0;
	let spread = 0;
	for (const line of cutAtFalls(points, step)) {
		const middle = { x: mean(line.map(({ x }) => x)), y: mean(line.map(({ y }) => y)) };
		for (const { x, y } of line) {
			shared += (x - middle.x) * (y - middle.y);
			spread += (x - middle.x) ** 2;
		}
	}
	return spread > 0 ? shared / spread : 0;
}

function cutAtFalls(points: readonly Point[], step: number): Point[][] {
	const lines: Point[][] = [];
	let last = Number.NEGATIVE_INFINITY;
	for (const point of points) {
		const line = lines.at(-1);
		if (line && last - point.y <= step) line.push(point);
		else lines.push([point]);
		last = point.y;
	}
	return lines;
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
