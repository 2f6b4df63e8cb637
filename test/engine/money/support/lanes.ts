import pLimit from 'p-limit';
import type { Engine } from '../../../support/engine';

type Lane = Awaited<ReturnType<Engine['lane']>>;

/** Plays runs, so many at a time. */
export function lanes(engine: () => Engine, atOnce: number) {
	const limit = pLimit(atOnce);
	const idle: Lane[] = [];
	return async <T>(plays: ReadonlyArray<(run: Lane) => Promise<T>>): Promise<T[]> =>
		await Promise.all(
			plays.map((play) =>
				limit(async () => {
					const lane = idle.pop() ?? (await engine().lane());
					try {
						return await play(lane);
					} finally {
						idle.push(lane);
					}
				}),
			),
		);
}
