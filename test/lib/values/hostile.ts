const throwing = {
	toString() {
		throw new Error('toString was called');
	},
	valueOf() {
		throw new Error('valueOf was called');
	},
	get year() {
		throw new Error('year was read');
	},
	month: 1,
	day: 1,
};

const deepList = () => {
	let list: unknown = [];
	for (let level = 0; level < 100_000; level++) list = [list];
	return list;
};

/** Values no function may crash on. All of them are nonsense wherever a value is read. */
export const hostile: Array<[string, unknown]> = [
	['null', null],
	['undefined', undefined],
	['an empty text', ''],
	['white space', ' \t\n'],
	['an empty list', []],
	['a deeply nested list', deepList()],
	['an empty object', {}],
	['an object with a __proto__ key', JSON.parse('{"__proto__":{"polluted":true}}')],
	['an object whose conversions throw', throwing],
	['an object without a prototype', Object.create(null)],
	['a function', () => 1],
	['a symbol', Symbol('x')],
	['NaN', NaN],
	['Infinity', Infinity],
	['10 MB of brackets', '['.repeat(10_000_000)],
	['10 MB of digits and commas', '1,'.repeat(5_000_000) + '!'],
	['10 MB of spaces and a mark', ' '.repeat(10_000_000) + '!'],
];
