import type { Reader } from '../answers/reading';
import type { Subject } from '../errors/purpose';
import type { Fields, Raw, Values } from './field';
import type { At, Quote, QuoteAt } from './quote';
import type { Reply, ReplyContext } from './reply';

/** What is wrong with values that are each fine by themselves. */
export class Problem {
	constructor(readonly sentence: string) {}
}

/** Where ids of many items go into one request. */
export interface Batch<F extends Fields> {
	/** The field that holds the ids. */
	id: { [K in keyof F]: Values<F>[K] extends string[] ? K : never }[keyof F] & string;
	/** The parameter's name for one id; without it one id goes like several. */
	one?: string;
	/** The parameter's names for several ids, each given the same list. */
	many: readonly string[];
	/** Ids a request. */
	upTo: number;
}

export interface Example<F extends Fields, O extends Fields = Fields> {
	name: string;
	/** Parameters as the user gives them. */
	params: Raw<F> & { readonly options?: Raw<O> };
	/** The request without its key. */
	sends: Readonly<Record<string, string>>;
	receives: unknown;
	/** One entry an item: `{ error }` gives the start of the error's sentence. */
	gives: readonly unknown[];
	/** The catalogue, where it was read before. */
	catalogue?: unknown;
	/** The moment the example plays at, for replies that count hours. */
	at?: string;
}

/** The values of an operation's fields, its own options among them. */
export type Given<F extends Fields, O extends Fields> = Values<F> & {
	options: Partial<Values<O>>;
};

/**
 * The same without lists of ids: those travel by themselves, and items that differ in nothing else
 * share what was made of the rest.
 */
export type Told<F extends Fields, O extends Fields> = {
	[K in keyof Given<F, O> as Given<F, O>[K] extends string[] ? never : K]: Given<F, O>[K];
};

/** Its own words come first: what is left out of them follows from the rest. */
export interface Spec<F extends Fields, O extends Fields> extends Partial<Subject> {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	/** Sentence case, without articles. */
	action: string;
	description: string;
	/** The API's name for it; typed in by the user where it is a function. */
	api: string | ((values: Told<F, O>) => string);
	fields: F;
	/** Options beyond those that every operation has. */
	options?: O;
	/** What goes out besides the action and the ids; undefined and empty values stay behind. */
	send?: (values: Told<F, O>, at: At) => Readonly<Record<string, string | undefined>> | Problem;
	batch?: Batch<F>;
	/** Whether asking twice is the same as asking once. */
	repeatable: boolean | ((values: Told<F, O>) => boolean);
	/** Whether it takes money from the account. */
	spends: boolean | ((values: Told<F, O>) => boolean);
	/** The output field with the id of what was bought, for the list a stopped run leaves. */
	boughtAs?: string;
	answer: Reader;
	reply: (record: unknown, context: ReplyContext<Told<F, O>>) => Reply;
	/** How its cost is known beforehand: the catalogue action and what it says of these values. */
	quote?: {
		catalogue: string;
		of: (catalogue: unknown, values: Told<F, O>, at: QuoteAt) => Quote;
		/** Parameters that the price hangs on. */
		pricedBy: readonly string[];
	};
	examples: readonly Example<F, O>[];
}
