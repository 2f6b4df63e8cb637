import { commaList, given, type Params } from '../params.ts';

const ID_NAMES: Record<string, readonly string[]> = {
	refill_status: ['refill'],
	refill: ['order'],
	cancel: ['order'],
};
const PROXY_ID_NAMES = ['proxy_id', 'id'];

const askedIds = (params: Params): string[] => {
	const named = ['orders', 'refills', 'proxy_id'].map((name) => given(params, name));
	return commaList(named.find((list) => list !== '') ?? '');
};

const idNames = (params: Params): readonly string[] =>
	ID_NAMES[given(params, 'action')] ?? PROXY_ID_NAMES;

/** A map by id becomes a list in the order asked; the items of a list lose their ids. */
export function withoutIds(text: string, params: Params): string {
	const answer: unknown = JSON.parse(text);
	const names = idNames(params);
	if (Array.isArray(answer)) return JSON.stringify(answer.map((item) => without(item, names)));
	if (!isRecord(answer)) return text;
	if (Array.isArray(answer.data))
		return JSON.stringify({ ...answer, data: answer.data.map((item) => without(item, names)) });
	const ids = askedIds(params).filter((id) => id in answer);
	return ids.length > 0 ? JSON.stringify(ids.map((id) => answer[id])) : text;
}

export function leaveOut(text: string, params: Params, ids: readonly string[]): string {
	const answer: unknown = JSON.parse(text);
	const names = idNames(params);
	const stays = (item: unknown) =>
		!isRecord(item) || !names.some((name) => name in item && ids.includes(String(item[name])));
	if (Array.isArray(answer)) return JSON.stringify(answer.filter(stays));
	if (!isRecord(answer)) return text;
	if (Array.isArray(answer.data))
		return JSON.stringify({ ...answer, data: answer.data.filter(stays) });
	return JSON.stringify(without(answer, ids));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (item: unknown, names: readonly string[]): unknown =>
	isRecord(item)
		? Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)))
		: item;
