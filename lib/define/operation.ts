import type { Reader } from '../answers/reading';
import type { IdForm } from '../requests/plan';
import type { PanelRequest } from '../requests/request';
import type { Field, Fields, Read } from './field';
import type { Reply, ReplyContext } from './reply';
import { defaultZone } from '../values/zones';
import type { Quote } from './quote';
import type { Example, Spec, Told } from './spec';
import { Problem } from './spec';
import { subjectOfSpec } from './subject';
import { readAdditional, readFields } from './values';

/** A call ready to be sent, with its values closed in; items that differ only in ids share it. */
export interface Call extends PanelRequest {
	reply: (record: unknown, at: Omit<ReplyContext<never>, 'values' | 'sent' | 'quoted'>) => Reply;
	/** @param currency that of the account, where it is known */
	quote?: (catalogue: unknown, currency: string | null) => Quoted;
}

export interface Quoted extends Quote {
	/** The call that sends exactly what was priced. */
	call?: Call;
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
	prepare(raw: Readonly<Record<string, unknown>>, zone?: string): Prepared | { problem: string };
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
		prepare(raw, zone = defaultZone) {
			const read = readFields(spec.fields, spec.options, raw);
			if ('problem' in read) return read;
			const values: Told<F, O> = read.values;
			const sent = spec.send?.(values, { zone }) ?? {};
			if (sent instanceof Problem) return { problem: sent.sentence };
			const more = readAdditional(raw);
			if ('problem' in more) return more;
			const callFor = (priced: typeof sent, quoted?: Quote): Call => {
				const params = { ...filled(priced), ...more.values };
				return {
					...subject,
					action: typeof api === 'string' ? api : api(values),
					params,
					repeatable: typeof repeatable === 'boolean' ? repeatable : repeatable(values),
					spends: typeof spends === 'boolean' ? spends : spends(values),
					reply: (record, at) => reply(record, { ...at, values, sent: params, quoted }),
				};
			};
			const call = callFor(sent);
			if (quote) {
				call.quote = (catalogue, currency) => {
					// What the user adds goes out verbatim, so the fields no longer say what is ordered.
					if (isOverridden(quote.pricedBy, more.values)) return { cost: null, problems: [] };
					const quoted = quote.of(catalogue, values, { zone, currency });
					return { ...quoted, call: callFor(quoted.params ?? sent, quoted) };
				};
			}
			return { call, ids: batch ? (read.values[batch.id] as string[]) : [] };
		},
		readIds: (raw) => (batch ? (spec.fields[batch.id] as Field<string[]>).read(raw) : noIds),
	};
}

const noIds = { value: [] };

/** PHP reads `quantity[]` and `quantity[0]` as `quantity`, and some panels any letter case. */
function isOverridden(pricedBy: readonly string[], added: Readonly<Record<string, string>>) {
	return Object.keys(added).some((name) =>
		pricedBy.includes(name.toLowerCase().replace(/\[.*$/s, '').trim()),
	);
}

function filled(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
	const kept = Object.entries(params).filter(
		(pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
	);
	return Object.fromEntries(kept);
}
