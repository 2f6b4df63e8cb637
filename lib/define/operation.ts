import type { Reader } from '../answers/reading';
import type { IdForm } from '../requests/plan';
import type { PanelRequest } from '../requests/request';
import type { Field, Fields, Read } from './field';
import type { Reply, ReplyContext } from './reply';
import type { Example, Quote, Spec, Told } from './spec';
import { Problem } from './spec';
import { subjectOfSpec } from './subject';
import { readAdditional, readFields } from './values';

/** A call ready to be sent, with its values closed in; items that differ only in ids share it. */
export interface Call extends PanelRequest {
	reply: (record: unknown, at: Omit<ReplyContext<never>, 'values' | 'sent'>) => Reply;
	quote?: (catalogue: unknown) => Quote;
}

/** What one item wants. */
export interface Prepared {
	call: Call;
	/** Empty where the action takes none. */
	ids: readonly string[];
}

/** An operation as the runtime sees it: the spec, and its fields' types kept inside. */
export interface Operation {
	value: string;
	displayName: string;
	action: string;
	description: string;
	api: string | null;
	noun: string;
	/** What a panel lacks that does not know the action. */
	fields: Fields;
	options: Fields;
	batch?: IdForm & {
		/** The field that holds the ids. */
		field: string;
	};
	/** True where at least some calls of it spend. */
	maySpend: boolean;
	catalogue: string | null;
	boughtAs: string;
	answer: Reader;
	examples: readonly Example<Fields>[];
	/** Reads one item's parameters; a problem is a sentence for the user. */
	prepare(raw: Readonly<Record<string, unknown>>): Prepared | { problem: string };
	/** Reads the ids alone, for an item that has the call of another. */
	readIds(raw: unknown): Read<readonly string[]>;
}

export function defineOperation<F extends Fields, O extends Fields = Record<never, never>>(
	spec: Spec<F, O>,
): Operation {
	const { api, batch, spends, repeatable, quote, reply } = spec;
	const subject = subjectOfSpec(spec);
	return {
		value: spec.value,
		displayName: spec.displayName,
		action: spec.action,
		description: spec.description,
		api: typeof api === 'string' ? api : null,
		noun: subject.noun,
		fields: spec.fields,
		options: spec.options ?? {},
		...(batch
			? { batch: { field: batch.id, one: batch.one, many: batch.many, upTo: batch.upTo } }
			: {}),
		maySpend: spends !== false,
		catalogue: quote?.catalogue ?? null,
		boughtAs: spec.boughtAs ?? 'id',
		answer: spec.answer,
		examples: spec.examples as unknown as readonly Example<Fields>[],
		prepare(raw) {
			const read = readFields(spec.fields, spec.options, raw);
			if ('problem' in read) return read;
			const values: Told<F, O> = read.values;
			const sent = spec.send?.(values) ?? {};
			if (sent instanceof Problem) return { problem: sent.sentence };
			const more = readAdditional(raw);
			if ('problem' in more) return more;
			const params = { ...filled(sent), ...more.values };
			const call: Call = {
				...subject,
				action: typeof api === 'string' ? api : api(values),
				params,
				repeatable: typeof repeatable === 'boolean' ? repeatable : repeatable(values),
				spends: typeof spends === 'boolean' ? spends : spends(values),
				reply: (record, at) => reply(record, { ...at, values, sent: params }),
			};
			if (quote) {
				// What the user adds goes out verbatim, so the fields no longer say what is ordered.
				const isOverridden = quote.pricedBy.some((name) => name in more.values);
				call.quote = isOverridden
					? () => ({ cost: null, problems: [] })
					: (catalogue) => quote.of(catalogue, values);
			}
			return { call, ids: batch ? (read.values[batch.id] as string[]) : [] };
		},
		readIds: (raw) => (batch ? (spec.fields[batch.id] as Field<string[]>).read(raw) : noIds),
	};
}

const noIds = { value: [] };

function filled(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
	const kept = Object.entries(params).filter(
		(pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
	);
	return Object.fromEntries(kept);
}
