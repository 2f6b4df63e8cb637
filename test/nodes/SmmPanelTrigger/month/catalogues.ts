import type { Json } from '../../../../lib/define';
import { pick, reply, resting, type Random, type Truth, type World } from './world';

/** A cut list must lack more than the few entries that a real list may lose at once. */
const size = 24;
const kinds = ['Instagram followers', 'Tiktok views', 'Facebook likes', 'Youtube watchtime'];

interface Catalogue {
	idField: string;
	/** Changes an entry while it stays; the names of what must be reported. */
	alter: (entry: Json, random: Random) => string[];
	fresh: (id: string, random: Random) => Json;
}

/** A catalogue that is repriced, renamed, thinned out, refilled under old ids, and sometimes cut. */
function catalogueWorld({ idField, alter, fresh }: Catalogue, random: Random): World {
	const entries = new Map<string, Json>();
	for (let id = 1; id <= size; id += 1) entries.set(String(id), fresh(String(id), random));
	const free: string[] = [];
	const mayChange = resting(12 * 60);
	const cut = { from: -1, until: -1, share: 1 };
	let lastId = size;
	const change = (minute: number): Truth[] => {
		const roll = random();
		if (roll < 0.12 && free.length > 0) {
			const id = String(free[0]);
			if (!mayChange(id, minute)) return [];
			free.shift();
			entries.set(id, fresh(id, random));
			return [{ key: `added ${id}`, from: minute }];
		}
		if (roll < 0.2 && entries.size < size) {
			lastId += 1;
			const id = String(lastId);
			mayChange(id, minute);
			entries.set(id, fresh(id, random));
			return [{ key: `added ${id}`, from: minute }];
		}
		const id = pick([...entries.keys()], random);
		const entry = entries.get(id);
		if (!entry || !mayChange(id, minute)) return [];
		if (roll < 0.4 && entries.size > size - 2) {
			entries.delete(id);
			free.push(id);
			return [{ key: `removed ${id}`, from: minute }];
		}
		const now = { ...entry };
		const keys = alter(now, random);
		entries.set(id, now);
		return keys.map((key) => ({ key: `${key} ${id}`, from: minute }));
	};
	return {
		parameters: () => ({}),
		turn(minute) {
			if (minute > cut.until && random() < 1 / 700) {
				cut.from = minute;
				cut.share = random() < 0.3 ? 0 : 0.1 + random() * 0.4;
				cut.until = minute + (cut.share === 0 ? random() * 300 : random() * 40);
			}
			return random() < 1 / 12 ? change(minute) : [];
		},
		answer(_, minute) {
			const all = [...entries.values()];
			const isCut = minute >= cut.from && minute <= cut.until;
			return reply(isCut ? all.slice(0, Math.floor(all.length * cut.share)) : all);
		},
		keyOf: (item) => `${String(item.change)} ${String(item[idField])}`,
	};
}

const price = (random: Random) => Math.round(random() * 1_000_000) / 10_000;
const nameOf = (id: string, random: Random) =>
	`${pick(kinds, random)} ${id} | ${Math.floor(random() * 1e6)} a day`;

export const serviceWorld = (random: Random): World =>
	catalogueWorld(
		{
			idField: 'serviceId',
			fresh: (serviceId) => ({
				serviceId,
				name: nameOf(serviceId, random),
				category: pick(kinds, random),
				type: 'Default',
				rate: price(random),
				min: 10,
				max: 10_000 + Math.floor(random() * 1e6),
				refill: true,
				cancel: null,
			}),
			alter(entry) {
				const roll = random();
				if (roll < 0.3) {
					entry.name = `${String(entry.name)} new`.slice(0, 50);
					return [];
				}
				if (roll < 0.6) entry.rate = price(random);
				else entry.max = 10_000 + Math.floor(random() * 1e6);
				return [roll < 0.6 ? 'rate' : 'limits'];
			},
		},
		random,
	);

export const productWorld = (random: Random): World =>
	catalogueWorld(
		{
			idField: 'productId',
			fresh: (productId) => ({
				productId,
				name: nameOf(productId, random),
				category: pick(kinds, random),
				type: 'Auto',
				rate: price(random),
				inStock: random() < 0.5,
			}),
			alter(entry) {
				if (random() < 0.5) {
					entry.rate = price(random);
					return ['price'];
				}
				entry.inStock = entry.inStock !== true;
				return [entry.inStock === true ? 'backInStock' : 'outOfStock'];
			},
		},
		random,
	);
