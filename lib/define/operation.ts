import type { OrProblem } from '../values/result';
import type { Reader } from '../answers/reading';
import type { PanelRequest } from '../requests/transport';
import type { Fields, Read } from './field';
import type { Quote, Reply, ReplyContext } from './reply';
import { defaultZone } from '../values/dates';
import { filled, isOverridden, readAdditional, readFields, readOwnIds } from './values';
import { type Example, type IdsField, Problem, type Spec } from './spec';
import { namesIn, subjectOfSpec } from './subject';

/** A call ready to be sent, with its values closed in; items that differ only in ids share it. */
export interface Call extends PanelRequest {
	reply: (
		record: unknown,
		at: Omit<ReplyContext<never>, 'values' | 'sent' | 'quoted' | 'boughtNames'>,
	) => Reply;
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
	/** What it does, in sentence case. */
	does: string;
	description: string;
	/** The API's name of it; null where the user types it in. */
	action: string | null;
	noun: string;
	/** What a panel lacks that does not know the action. */
	fields: Fields;
	options: Fields;
	isAboutOptions: boolean;
	ids?: IdsField;
	/** True where at least some calls of it spend. */
	maySpend: boolean;
	catalogue: string | null;
	/** True where every answer of it lists all there is. */
	isCatalogue: boolean;
	/** The action for the price list that its costs or checks go by. */
	priceList: string | null;
	boughtAs: string;
	/** Names under which answers carry the id of what it buys. */
	boughtNames: readonly string[];
	answer: Reader;
	examples: readonly Example[];
	/** Reads one item's parameters; a problem is a sentence for the user. */
	prepare(raw: Readonly<Record<string, unknown>>, zone?: string): OrProblem<Prepared>;
	/** Reads the ids alone, for an item that has the call of another. */
	readIds(raw: unknown): Read<readonly string[]>;
}

export function defineOperation<
	F extends Fields = Record<never, never>,
	O extends Fields = Record<never, never>,
>(spec: Spec<F, O>): Operation {
	const { action, ids, fields, spends, repeatable, isCatalogue = false, quote, reply } = spec;
	const subject = subjectOfSpec(spec);
	const isName = namesIn(subject);
	const readIds = (raw: unknown) => (ids ? readOwnIds(ids, raw, isName) : noIds);
	return {
		value: spec.value,
		displayName: spec.displayName,
		does: spec.does,
		description: spec.description,
		action: typeof action === 'string' ? action : null,
		noun: subject.noun,
		fields: { ...(ids ? { [ids.name]: ids.field } : {}), ...fields },
		options: spec.options ?? {},
		isAboutOptions: spec.isAboutOptions ?? false,
		...(ids ? { ids } : {}),
		maySpend: spends !== false,
		catalogue: quote?.catalogue ?? null,
		isCatalogue: isCatalogue === true,
		priceList: quote?.catalogue ?? (spec.isPriceList && typeof action === 'string' ? action : null),
		boughtAs: spec.boughtAs ?? 'id',
		boughtNames: subject.boughtNames,
		answer: spec.answer,
		examples: spec.examples,
		readIds,
		prepare(raw, zone = defaultZone) {
			const wanted = readIds(ids && raw[ids.name]);
			const read = readFields(fields, spec.options, raw);
			if ('problem' in wanted || 'problem' in read) return { problem: problemsOf(wanted, read) };
			const { values } = read;
			const sent = spec.send?.(values, { zone }) ?? {};
			if (sent instanceof Problem) return { problem: sent.sentence };
			const more = readAdditional(raw);
			if ('problem' in more) return more;
			const callFor = (priced: typeof sent, quoted?: Quote): Call => {
				const params = { ...filled(priced), ...more.values };
				return {
					...subject,
					action: typeof action === 'string' ? action : action(values),
					params,
					repeatable: typeof repeatable === 'boolean' ? repeatable : repeatable(values),
					spends: typeof spends === 'boolean' ? spends : spends(values),
					isCatalogue: typeof isCatalogue === 'boolean' ? isCatalogue : isCatalogue(values),
					reply: (record, at) =>
						reply(record, {
							...at,
							values,
							sent: params,
							quoted,
							boughtNames: subject.boughtNames,
						}),
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
			return { call, ids: wanted.value };
		},
	};
}

const noIds: Read<readonly string[]> = { value: [] };

function problemsOf(...reads: ReadonlyArray<object>): string {
	return reads.flatMap((read) => ('problem' in read ? [read.problem] : [])).join(' ');
}

export interface Resource {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	description: string;
	operations: readonly Operation[];
}
