import { asItCame } from '../answers/reading';
import type { Subject } from '../errors/purpose';
import { defaultZone } from '../values/dates';
import type { Call, Quote } from './call';
import { readFields, type Fields, type Read } from './field';
import { readAdditional } from './options';
import { type IdsField, type Operation, Problem, type Spec, subjectOfSpec } from './spec';

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
		priceList: quote?.catalogue ?? spec.priceList ?? null,
		isCatalogue: isCatalogue === true,
		boughtAs: spec.boughtAs ?? 'id',
		boughtNames,
		answer: spec.answer ?? asItCame,
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

/**
 * Refuses an ID that is called like a field of the operation's own answers: where an answer is a map
 * by ID, one could be taken for the other.
 *
 * @param names those of the fields, in lower case
 */
function readOwnIds(
	{ field }: IdsField,
	raw: unknown,
	names: ReadonlySet<string>,
): Read<readonly string[]> {
	const read = field.read(raw);
	if ('problem' in read) return read;
	const name = read.value.find((id) => names.has(id.toLowerCase()));
	if (name === undefined) return read;
	const said = `${field.property.displayName}: "${name}" is not an ID`;
	return { problem: `${said}: the panel's answers have a field of that name.` };
}

/**
 * Whether the user has added a parameter that decides the price. PHP reads `quantity[]` and
 * `quantity[0]` as `quantity`, and some panels take any letter case.
 */
function isOverridden(pricedBy: readonly string[], added: Readonly<Record<string, string>>) {
	return Object.keys(added).some((name) =>
		pricedBy.includes(name.toLowerCase().replace(/\[.*$/s, '').trim()),
	);
}

/** The parameters that have a value. */
function filled(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(params).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
	);
}
