import { keysOf, plural, type Subject } from '../errors/purpose';
import { defaultZone } from '../values/dates';
import type { Fields, Read } from './field';
import type { Quote } from './reply';
import { type Call, type Operation, Problem, type Spec } from './spec';
import { filled, isOverridden, readAdditional, readFields, readOwnIds } from './values';

/** Turns a spec into what runs and the editor work with; the types of its fields stay inside. */
export function defineOperation<
	F extends Fields = Record<never, never>,
	O extends Fields = Record<never, never>,
>(spec: Spec<F, O>): Operation {
	const { action, ids, fields, spends, repeatable, isCatalogue = false, quote, reply } = spec;
	const subject = subjectOfSpec(spec);
	const { noun, boughtNames } = subject;
	const name = typeof action === 'string' ? action : null;
	const names = namesIn(subject);
	const readIds = (raw: unknown) => (ids ? readOwnIds(ids, raw, names) : noIds);
	return {
		value: spec.value,
		displayName: spec.displayName,
		does: spec.does,
		description: spec.description,
		action: name,
		noun,
		fields: { ...(ids ? { [ids.name]: ids.field } : {}), ...fields },
		options: spec.options ?? {},
		isAboutOptions: spec.isAboutOptions ?? false,
		ids,
		maySpend: spends !== false,
		catalogue: quote?.catalogue ?? null,
		priceList: quote?.catalogue ?? (spec.isPriceList ? name : null),
		isCatalogue: isCatalogue === true,
		boughtAs: spec.boughtAs ?? 'id',
		boughtNames,
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
				const params = { ...filled(priced), ...more.value };
				return {
					...subject,
					action: typeof action === 'string' ? action : action(values),
					params,
					repeatable: typeof repeatable === 'boolean' ? repeatable : repeatable(values),
					spends: typeof spends === 'boolean' ? spends : spends(values),
					isCatalogue: typeof isCatalogue === 'boolean' ? isCatalogue : isCatalogue(values),
					reply: (record, about) =>
						reply(record, { ...about, values, sent: params, quoted, boughtNames }),
				};
			};
			const call = callFor(sent);
			if (quote) {
				call.quote = (catalogue, currency) => {
					// What the user adds goes out verbatim, so the fields no longer say what is ordered.
					if (isOverridden(quote.pricedBy, more.value)) return { cost: null, problems: [] };
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

/** The names of fields in an operation's own answers. */
function namesIn({ idKeys, wrappers, expects }: Subject): ReadonlySet<string> {
	return new Set([...idKeys, ...wrappers, ...expects].map((name) => name.toLowerCase()));
}

/** An operation's own words: what its spec says, and what follows from the rest of it. */
function subjectOfSpec<F extends Fields, O extends Fields>(spec: Spec<F, O>): Subject {
	const { noun = 'ID', ids, boughtAs } = spec;
	const names = ids ? [...(ids.one === undefined ? [] : [ids.one]), ...ids.many] : [];
	const isNamed = spec.noun !== undefined;
	const bought = boughtAs === undefined ? noun : wordsOf(boughtAs);
	return {
		noun,
		idName: spec.idName ?? (isNamed ? `${noun} ID` : noun),
		idKeys: spec.idKeys ?? keysOf(singular(names[0] ?? noun)),
		wrappers: spec.wrappers ?? [...new Set(names.flatMap((each) => [each, singular(each)]))],
		expects: spec.expects ?? [],
		offers: spec.offers === undefined ? (isNamed ? plural(noun) : 'this operation') : spec.offers,
		chosen: spec.chosen ?? null,
		buys: spec.buys ?? bought,
		boughtNames: spec.boughtNames ?? [bought],
		unavailable: spec.unavailable ?? null,
	};
}

/** `orders` and `order_id` name the same as `order`. */
function singular(name: string): string {
	return name.replace(/(?:s|_id)$/, '').replaceAll(' ', '_');
}

/** `productOrderId` holds the ID of a product order. */
function wordsOf(field: string): string {
	const words = field.replace(/Id$/, '').replace(/[A-Z]/g, ' $&');
	return words.toLowerCase().trim();
}
