import type { Reader } from '../../protocol/answers/reading';
import type { Fields } from './field';
import type { Reply, ReplyContext } from './reply';
import type { Example, Quote, Spec } from './spec';
import { Problem } from './spec';
import { readAdditional, readFields } from './values';

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
			const more = readAdditional(raw);
			if ('problem' in more) return more;
			const call: Prepared = {
				api: typeof api === 'string' ? api : api(values),
				params: { ...filled(sent), ...more.values },
				ids: batch ? (values[batch.id] as string[]) : [],
				repeatable: typeof repeatable === 'boolean' ? repeatable : repeatable(values),
				spends: typeof spends === 'boolean' ? spends : spends(values),
				reply: (record, at) => reply(record, { ...at, values }),
			};
			if (!quote) return call;
			// What the user adds goes out verbatim, so the fields no longer say what is ordered.
			const isOverridden = quote.pricedBy.some((name) => name in more.values);
			if (isOverridden) return { ...call, quote: () => ({ cost: null, problems: [] }) };
			return { ...call, quote: (catalogue) => quote.of(catalogue, values) };
		},
	};
}

function filled(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
	const kept = Object.entries(params).filter(
		(pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
	);
	return Object.fromEntries(kept);
}
