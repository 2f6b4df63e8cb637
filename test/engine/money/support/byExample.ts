import type { Operation } from '../../../../lib/define';
import type { INodeParameters } from '../../../support/engine';
import type { Panel } from '../../../support/panel';
import { byTag, tag, type Purchase } from './purchase';

const TAG_IN = 'item_tag';

/**
 * A purchase as an operation's own example tells it, of a panel that answers like the example. The
 * tag travels as an additional parameter, so no two items share a request.
 */
export function byExample(
	name: string,
	{ action, ids, boughtAs, ...operation }: Operation,
): Purchase {
	const { example, id } = bought({ boughtAs, ...operation }) ?? {};
	if (action === null || example === undefined || id === undefined) {
		throw new Error(
			`${name} spends money, so every fault is tried with it: give it an example whose \`gives\` has the ${boughtAs} of what was bought`,
		);
	}
	const idIn = ids && (ids.one ?? ids.many[0]);
	const offer = { action, answer: example.receives, id, idIn };
	const parameters = Object.entries(example.params).map(([field, value]) => [
		field,
		field === ids?.name
			? tag
			: operation.fields[field]?.property.type === 'resourceLocator'
				? { __rl: true, mode: 'id', value }
				: value,
	]);
	return {
		name,
		action,
		parameters: Object.fromEntries(parameters) as INodeParameters,
		options: {
			additionalParameters: { values: { parameter: [{ name: TAG_IN, value: tag }] } },
		},
		tagIn: TAG_IN,
		boughtAs,
		newTag({ control }: Panel, serial) {
			control.offer('standard', offer);
			return String(700_000 + serial);
		},
		ledger: ({ control }) =>
			byTag(
				control
					.sold('standard')
					.filter((sold) => sold.action === action)
					.map(({ params, id: own }) => [params[TAG_IN], own]),
			),
	};
}

/** The example that buys one thing, and the id of that. */
function bought({
	boughtAs,
	examples,
	prepare,
}: Pick<Operation, 'boughtAs' | 'examples' | 'prepare'>) {
	for (const example of examples) {
		const [given, ...more] = example.gives;
		const id = (given as Record<string, unknown> | undefined)?.[boughtAs];
		const prepared = prepare(example.params);
		const spends = !('problem' in prepared) && prepared.call.spends;
		if (id !== undefined && more.length === 0 && spends) return { example, id: String(id) };
	}
	return null;
}
