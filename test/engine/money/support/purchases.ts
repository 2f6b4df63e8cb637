import { resources } from '../../../../lib/operations';
import type { INodeParameters, RunOptions } from '../../../support/engine';
import type { Panel } from '../../../support/panel';
import { byExample } from './byExample';
import { documented } from './documented';
import { tag, type Purchase } from './purchase';

export type { Purchase };

/** Every operation that spends: one that the panel's documents do not know sells as its example says. */
export const purchases: readonly Purchase[] = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ maySpend }) => maySpend)
		.map((operation) => {
			const name = `${value}.${operation.value}`;
			return documented.find((each) => each.name === name) ?? byExample(name, operation);
		}),
);

export function purchaseOf(name: string): Purchase {
	const found = purchases.find((each) => each.name === name);
	if (!found) throw new Error(`There is no purchase "${name}"`);
	return found;
}

let made = 0;

/** So many tags that no other item has. */
export const newTags = (panel: Panel, purchase: Purchase, count: number): string[] =>
	Array.from({ length: count }, () => purchase.newTag(panel, (made += 1)));

/** Items with tags; their keys are their tags too. */
export const itemsOf = (tags: readonly string[]) =>
	tags.map((each, at) => ({ tag: each, days: (at % 30) + 1 }));

export interface Buy extends Partial<Omit<RunOptions, 'items' | 'parameters'>> {
	options?: INodeParameters;
	safety?: INodeParameters;
	keyed?: boolean;
}

/** The parameters of a run that buys; no answer is waited for longer than a second. */
export function parametersOf(
	purchase: Purchase,
	{ options, safety, keyed }: Buy = {},
): INodeParameters {
	const [resource = '', operation = ''] = purchase.name.split('.');
	return {
		resource,
		operation,
		...purchase.parameters,
		safety: { ...(keyed ? { deduplicationKey: tag } : {}), ...safety },
		options: {
			timeout: 1,
			// Each test has a list of its own.
			priceListMaxAge: 0,
			...purchase.options,
			...options,
		},
	};
}
