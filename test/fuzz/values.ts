import { values } from './built.ts';

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isProblem = (value: unknown) => /^[^]{5,300}\.$/.test(String(property(value, 'problem')));
const orNull = (holds: (value: unknown) => boolean) => (value: unknown) =>
	value === null || holds(value);

const holds: Record<string, (result: unknown) => boolean> = {
	toId: orNull((id) => isText(id) && String(id).trim() === id),
	parseIds: (read) => {
		const ids = property(read, 'ids');
		return Array.isArray(ids) ? ids.length > 0 && ids.every(isText) : isProblem(read);
	},
	toMoney: orNull(isNumber),
	toCount: orNull(isNumber),
	toFlag: orNull((flag) => typeof flag === 'boolean'),
	toIsoDate: orNull(
		(date) =>
			/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(String(date)) &&
			!Number.isNaN(Date.parse(String(date))),
	),
	parseExpiry: (read) =>
		/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(String(property(read, 'value'))) || isProblem(read),
	parseProxy: orNull((proxy) => {
		const port = property(proxy, 'port');
		return (
			isText(property(proxy, 'host')) &&
			typeof port === 'number' &&
			port > 0 &&
			port < 65_536 &&
			// A document prints 114.122.09.99, in which a URL finds a broken octal number.
			(/(?:^|\.)\d+$/.test(String(property(proxy, 'host'))) ||
				URL.canParse(String(property(proxy, 'url'))))
		);
	}),
	parseQuantity: (read) => isNumber(property(read, 'value')) || isProblem(read),
	normalizeStatus: orNull((status) => isText(status) && String(status).length <= 100),
	toText: orNull(isText),
	plainText: (text) => typeof text === 'string',
	orderTypeOf: orNull(() => true),
};

export const valueNames = Object.keys(values);

/** Reads a value in one way; says what is wrong with what came of it, or null. */
export function readValue(name: string, value: unknown): string | null {
	const result = values[name]?.(value);
	return holds[name]?.(result) ? null : `${name} made ${JSON.stringify(result)} of it`;
}

function property(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
