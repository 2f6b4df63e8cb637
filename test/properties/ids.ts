import fc from 'fast-check';

/** Names that every object inherits. */
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
/** Names that the fields of an answer have. */
const fieldNames =
	'status charge remains order orders refill cancel data id list result proxy_id message'.split(
		' ',
	);
export const awkward = [...inherited, ...fieldNames];

const number = fc.integer({ min: 1, max: 2 ** 40 }).map(String);
const word = fc.stringMatching(/^[a-z]{2}[0-9]{1,3}[a-z]{0,3}$/);

/** Ids as panels give them. */
export const plainId = fc.oneof({ weight: 4, arbitrary: number }, word);
/** Ids as nobody should give them, among others. */
export const anyId = fc.oneof({ weight: 3, arbitrary: plainId }, fc.constantFrom(...inherited));
