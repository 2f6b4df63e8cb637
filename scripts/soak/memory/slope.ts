export interface Point {
	x: number;
	y: number;
}

/** The slope of the straight line through the points by least squares; 0 where all have one x. */
export function slopeOf(points: readonly Point[]): number {
	const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
	let shared = 0;
	let spread = 0;
	for (const { x, y } of points) {
		shared += (x - middle.x) * (y - middle.y);
		spread += (x - middle.x) ** 2;
	}
	return spread > 0 ? shared / spread : 0;
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
