import fc from 'fast-check';
import { keys, nasty, tokens } from './corpus.ts';

/** One thing that goes wrong with an answer; `at` is a place in it, from 0 to 1. */
export type Edit =
	| { kind: 'value'; at: number; value: unknown }
	| { kind: 'key'; at: number; key: string }
	| { kind: 'drop' | 'double'; at: number }
	| { kind: 'wrap'; at: number; key: string }
	| { kind: 'cut' | 'truncate' | 'flip'; at: number; length: number }
	| { kind: 'insert'; at: number; text: string }
	| { kind: 'repeat'; at: number; length: number; times: number };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const kind = <K extends string>(name: K) => fc.constant(name);
const length = fc.integer({ min: 1, max: 60 });

/** Edits of the data in an answer. */
export const dataEdit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({
		kind: kind('value'),
		at,
		value: fc.oneof(fc.constantFrom(...nasty), fc.jsonValue({ maxDepth: 2 })),
	}),
	fc.record({ kind: kind('key'), at, key: fc.oneof(fc.constantFrom(...keys), fc.string()) }),
	fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const), at }),
	fc.record({ kind: kind('wrap'), at, key: fc.constantFrom('', ...keys) }),
);

/** Edits of its letters. */
export const textEdit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({
		kind: fc.constantFrom('cut' as const, 'truncate' as const, 'flip' as const),
		at,
		length,
	}),
	fc.record({
		kind: kind('insert'),
		at,
		text: fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 8 })),
	}),
	fc.record({ kind: kind('repeat'), at, length, times: fc.integer({ min: 2, max: 3000 }) }),
);
