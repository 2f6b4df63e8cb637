import type { IdAnswer } from '../../../../lib/n8n/ask';
import { failure } from '../../../../lib/errors/failure';
import { pick, resting, type Random, type Truth, type World } from './world';
import { purpose } from '../../../support/purpose';

const next = new Map([
	['Pending', ['Processing', 'In progress', 'Canceled']],
	['Processing', ['In progress', 'Partial', 'Pending']],
	['In progress', ['Completed', 'Partial', 'Processing']],
]);

/** Orders that come, go through their statuses, finish and leave the list; one the panel never knew. */
export const statusWorld =
	(parameter: string, idField: string, watchedAtOnce: number) =>
	(random: Random): World => {
		const orders = new Map<string, string>();
		const mayChange = resting(8 * 60);
		let lastId = 1000;
		const join = (minute: number) => {
			lastId += 1;
			mayChange(String(lastId), minute);
			orders.set(String(lastId), 'Pending');
		};
		for (let at = 0; at < watchedAtOnce; at += 1) join(0);
		let saidUnknown = false;
		const noise = { until: -1, id: '' };
		return {
			parameters: () => ({ [parameter]: [...orders.keys(), 'unknown-1'] }),
			turn(minute) {
				const truths: Truth[] = [];
				if (!saidUnknown) truths.push({ key: 'notFound unknown-1', from: 0 });
				saidUnknown = true;
				if (random() < 1 / 300) {
					noise.id = pick([...orders.keys()], random);
					noise.until = minute + random() * 8;
				}
				if (random() > 1 / 15) return truths;
				const id = pick([...orders.keys()], random);
				const status = orders.get(id) ?? '';
				if (!mayChange(id, minute)) return truths;
				const following = next.get(status);
				if (following) {
					const now = pick(following, random);
					orders.set(id, now);
					truths.push({ key: `status ${id} ${now}`, from: minute });
				} else {
					orders.delete(id);
					join(minute);
				}
				return truths;
			},
			answer: (ids, minute) => ({
				answers: ids.flatMap((id, at): IdAnswer[] => {
					const status = orders.get(id);
					if (status === undefined) return [{ id, outcome: refusal('order_id') }];
					if (minute <= noise.until && id === noise.id) {
						return [{ id, outcome: refusal(at % 2 === 0 ? 'not_returned' : 'panel') }];
					}
					return [{ id, outcome: { reply: { [idField]: id, status } } }];
				}),
			}),
			keyOf: (item) =>
				item.change === 'notFound'
					? `notFound ${String(item[idField])}`
					: `status ${String(item[idField])} ${String(item.status)}`,
		};
	};

const refusal = (category: 'order_id' | 'not_returned' | 'panel') => ({
	failure: failure({ asked: purpose('status'), category, outcome: 'rejected', error: category }),
});
