import type { Reader } from '../../protocol/answers/reading';
import { isRecord } from '../../protocol/record';
import type { z } from 'zod';
import type { ErrorCategory } from '../../protocol/errors/categories';
import type { Fields, Raw, Values } from './field';
import { connectionOptions } from './options';
import type { Json } from './json';

/** What a reply may look at besides the record itself. */
export interface ReplyContext<V> {
	values: V;
	/** The id this record was asked for by; empty where an operation asks without ids. */
	id: string;
	/** The whole answer, for what the panel says once for all ids. */
	whole: unknown;
	/** The panel's time zone. */
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** A record that is not what was asked for; on a call that spends, the outcome is unknown. */
export class Unreadable {
	constructor(readonly sentence: string) {}
}

/** The panel answered, and what was asked for is not among it. */
export class NotFound {
	constructor(
		readonly category: ErrorCategory,
		readonly sentence: string,
		readonly ids: string[],
	) {}
}

/** What is wrong with values that are each fine by themselves. */
export class Problem {
	constructor(readonly sentence: string) {}
}

/** An item with a text file beside its JSON. */
export class FileReply {
	constructor(
		readonly json: Json,
		readonly file: { property: string; name: string; mimeType: string; text: string },
	) {}
}

const additional = connectionOptions.additionalParameters;

export type Reply = Json | Json[] | FileReply | Unreadable | NotFound;

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

/** What an order would cost and what speaks against it, from the panel's catalogue. */
export interface Quote {
	cost: number | null;
	/** Sentences; empty when the panel would take the order. */
	problems: string[];
	/** The catalogue has no price for it, though it should. */
	unpriced?: boolean;
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
	/** The moment the example plays at, for replies that count hours. */
	at?: string;
}

/** The values of an operation's fields, its own options among them. */
export type Given<F extends Fields, O extends Fields> = Values<F> & {
	options: Partial<Values<O>>;
};

export interface Spec<F extends Fields, O extends Fields> {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	/** Sentence case, without articles. */
	action: string;
	description: string;
	/** The API's name for it; typed in by the user where it is a function. */
	api: string | ((values: Given<F, O>) => string);
	/** What one id is called in errors. */
	noun?: string;
	fields: F;
	/** Options beyond those that every operation has. */
	options?: O;
	/** What goes out besides the action and the ids; undefined and empty values stay behind. */
	send?: (values: Given<F, O>) => Readonly<Record<string, string | undefined>> | Problem;
	batch?: Batch<F>;
	/** Whether asking twice is the same as asking once. */
	repeatable: boolean | ((values: Given<F, O>) => boolean);
	/** Whether it takes money from the account. */
	spends: boolean | ((values: Given<F, O>) => boolean);
	/** The output field with the id of what was bought, for the list a stopped run leaves. */
	boughtAs?: string;
	answer: Reader;
	reply: (record: unknown, context: ReplyContext<Given<F, O>>) => Reply;
	/** How its cost is known beforehand: the catalogue action and what it says of these values. */
	quote?: {
		catalogue: string;
		of: (catalogue: unknown, values: Given<F, O>) => Quote;
		/** Parameters that the price hangs on. */
		pricedBy: readonly string[];
	};
	examples: readonly Example<F, O>[];
}

/** One item's call, ready to be sent, with its values closed in. */
export interface Prepared {
	api: string;
	params: Readonly<Record<string, string>>;
	ids: readonly string[];
	repeatable: boolean;
	spends: boolean;
	reply: (record: unknown, at: Omit<ReplyContext<never>, 'values'>) => Reply;
	quote?: (catalogue: unknown) => Quote;
}

/** An operation as the runtime sees it: the spec, and its fields' types kept inside. */
export interface Operation {
	value: string;
	displayName: string;
	action: string;
	description: string;
	api: string | null;
	noun: string;
	fields: Fields;
	options: Fields;
	batch?: { one?: string; many: readonly string[]; upTo: number };
	/** True where at least some calls of it spend. */
	maySpend: boolean;
	catalogue: string | null;
	boughtAs: string;
	answer: Reader;
	examples: readonly Example<Fields>[];
	/** Reads one item's parameters; a problem is a sentence for the user. */
	prepare(raw: Readonly<Record<string, unknown>>): Prepared | { problem: string };
}

export function defineOperation<F extends Fields, O extends Fields = Record<never, never>>(
	spec: Spec<F, O>,
): Operation {
	const { api, batch, spends, repeatable, quote, reply } = spec;
	return {
		value: spec.value,
		displayName: spec.displayName,
		action: spec.action,
		description: spec.description,
		api: typeof api === 'string' ? api : null,
		noun: spec.noun ?? 'id',
		fields: spec.fields,
		options: spec.options ?? {},
		...(batch ? { batch: { one: batch.one, many: batch.many, upTo: batch.upTo } } : {}),
		maySpend: spends !== false,
		catalogue: quote?.catalogue ?? null,
		boughtAs: spec.boughtAs ?? 'id',
		answer: spec.answer,
		examples: spec.examples as unknown as readonly Example<Fields>[],
		prepare(raw) {
			const read = readFields(spec.fields, spec.options, raw);
			if ('problem' in read) return read;
			const values = read.values;
			const sent = spec.send?.(values) ?? {};
			if (sent instanceof Problem) return { problem: sent.sentence };
			const more = additional.schema.safeParse(rawOptions(raw).additionalParameters);
			if (!more.success) return { problem: sentences(more.error) };
			const call: Prepared = {
				api: typeof api === 'string' ? api : api(values),
				params: { ...filled(sent), ...more.data },
				ids: batch ? (values[batch.id] as string[]) : [],
				repeatable: typeof repeatable === 'boolean' ? repeatable : repeatable(values),
				spends: typeof spends === 'boolean' ? spends : spends(values),
				reply: (record, at) => reply(record, { ...at, values }),
			};
			if (!quote) return call;
			// What the user adds goes out verbatim, so the fields no longer say what is ordered.
			const isOverridden = quote.pricedBy.some((name) => name in more.data);
			if (isOverridden) return { ...call, quote: () => ({ cost: null, problems: [] }) };
			return { ...call, quote: (catalogue) => quote.of(catalogue, values) };
		},
	};
}

function readFields<F extends Fields, O extends Fields>(
	fields: F,
	options: O | undefined,
	raw: Readonly<Record<string, unknown>>,
): { values: Given<F, O> } | { problem: string } {
	const problems: string[] = [];
	const values = readEach(fields, raw, problems);
	const given = rawOptions(raw);
	const own = Object.entries(options ?? {}).filter(([name]) => name in given);
	values.options = readEach(Object.fromEntries(own), given, problems);
	if (problems.length > 0) return { problem: problems.join(' ') };
	return { values: values as Given<F, O> };
}

function readEach(fields: Fields, raw: Readonly<Record<string, unknown>>, problems: string[]) {
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(fields)) {
		// n8n hands over nothing for a field it doesn't show.
		const given = isShown(field, values) ? raw[name] : field.property.default;
		const read = field.schema.safeParse(given);
		if (read.success) values[name] = read.data;
		else problems.push(sentences(read.error));
	}
	return values;
}

function isShown({ showWith = {} }: Fields[string], values: Readonly<Record<string, unknown>>) {
	return Object.entries(showWith).every(([name, shown]) =>
		shown.some((value) => value === values[name]),
	);
}

function rawOptions(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	return isRecord(raw.options) ? raw.options : {};
}

function sentences({ issues }: z.ZodError): string {
	return issues.map((issue) => issue.message).join(' ');
}

function filled(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
	const kept = Object.entries(params).filter(
		(pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
	);
	return Object.fromEntries(kept);
}
