import type { INodeProperties, NodeHint } from 'n8n-workflow';
import { collection, connectionOptions, priceListMaxAge, safetyFields } from './index';
import type { Field, Fields, Operation, Resource } from './index';

/** Everything the editor shows for a list of resources. */
export function describe(resources: readonly Resource[]): INodeProperties[] {
	return [
		selectorOf('Resource', resources, 'order'),
		...resources.map(operationSelector),
		...resources.flatMap(fieldsOf),
	];
}

/** A list of resources, operations or events to choose from, by name. */
export function selectorOf(
	displayName: string,
	owners: ReadonlyArray<Pick<Resource, 'displayName' | 'value' | 'description'>>,
	preset: string,
): INodeProperties {
	const options = owners.map(({ displayName: name, value, description, ...more }) => ({
		name,
		value,
		description,
		...('does' in more && typeof more.does === 'string' ? { action: more.does } : {}),
	}));
	options.sort((a, b) => a.name.localeCompare(b.name));
	return {
		displayName,
		name: displayName.toLowerCase(),
		type: 'options',
		noDataExpression: true,
		options,
		default: preset,
	};
}

/** A fresh node reads, and so does a tool that has just been attached. */
function operationSelector({ value, operations }: Resource): INodeProperties {
	const values = operations.map((operation) => operation.value);
	const preset = ['getAll', 'get'].find((each) => values.includes(each)) ?? values[0] ?? '';
	const selector = selectorOf('Operation', operations, preset);
	return { ...selector, displayOptions: { show: { resource: [value] } } };
}

function fieldsOf({ value, operations }: Resource): INodeProperties[] {
	const owners = operations.map((operation) => ({
		value: operation.value,
		fields: { ...operation.fields, ...collections(operation) },
	}));
	return shownFor('operation', owners, { resource: [value] });
}

/**
 * The fields of operations or events, each shown for its owner alone. One that several owners share
 * is there once, for all of them: what the user has typed stays when another one is chosen.
 */
export function shownFor(
	selector: string,
	owners: ReadonlyArray<{ value: string; fields: Fields }>,
	within: Readonly<Record<string, string[]>> = {},
): INodeProperties[] {
	const uses = new Map<Field<unknown>, { name: string; values: string[] }>();
	for (const { value, fields } of owners) {
		for (const [name, field] of Object.entries(fields)) {
			const use = uses.get(field) ?? { name, values: [] };
			use.values.push(value);
			uses.set(field, use);
		}
	}
	return [...uses].flatMap(([field, { name, values }]) => {
		const show = { ...within, [selector]: values, ...field.showWith };
		const { property, whenListed: other } = field;
		if (!other) return [{ ...property, name, displayOptions: { show } }];
		// n8n stores the text of the chosen line beside its ID. Both fields have one name, so that what was
		// typed into one is there in the other.
		const isListed = { [`${other.field}.cachedResultName`]: [{ _cnd: { includes: other.says } }] };
		return [
			{ ...property, name, displayOptions: { show, hide: isListed } },
			{ ...other.property, name, displayOptions: { show: { ...show, ...isListed } } },
		];
	});
}

function collections(operation: Operation): Record<string, Field<unknown>> {
	const { priceList, options, isAboutOptions, maySpend, catalogue } = operation;
	const all = {
		...connectionOptions,
		...(priceList === null ? {} : { priceListMaxAge }),
		...options,
	};
	const words = { displayName: 'Options', placeholder: 'Add Option' };
	const shown = { options: collection(words, all, isAboutOptions ? options : {}) };
	if (!maySpend) return shown;
	const { checkFirst, deduplicationKey } = safetyFields;
	// Limits only where a cost can be known beforehand.
	const fields = catalogue === null ? { checkFirst, deduplicationKey } : safetyFields;
	const safety = { displayName: 'Safety', placeholder: 'Add Safeguard' };
	return { safety: collection(safety, fields), ...shown };
}

const chosen = '$parameter.resource + "." + $parameter.operation';

/** What n8n shows under the node's name: what the operation does, in the words of its list. */
export function subtitleOf(resources: readonly Resource[]): string {
	const actions = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => [`${value}.${operation.value}`, operation.does]),
	);
	return `={{ (${JSON.stringify(Object.fromEntries(actions))})[${chosen}] }}`;
}

/** What is shown before a purchase without a key; what Retry On Fail does is told where it is on. */
export function beforeBuying(resources: readonly Resource[]): NodeHint {
	const spending = resources.flatMap(({ value, operations }) =>
		operations.filter(({ maySpend }) => maySpend).map((operation) => `${value}.${operation.value}`),
	);
	const isSpending = `${JSON.stringify(spending)}.includes(${chosen})`;
	const isKeyed = 'Object.keys($parameter.safety || {}).includes("deduplicationKey")';
	return {
		message:
			'This step spends money. A Deduplication Key (under Safety) lets it buy each thing only once.',
		type: 'info',
		// Not 'ndv', which n8n goes on showing after the run.
		location: 'outputPane',
		whenToDisplay: 'beforeExecution',
		displayCondition: `={{ ${isSpending} && !${isKeyed} && $parameter.safeToRepeat !== true }}`,
	};
}
