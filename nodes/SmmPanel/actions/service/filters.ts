import { collection, flag, optionalText } from '../../runtime/define';
import { matches } from '../fields';
import type { Service } from './simplify';

export const filters = collection(
	{ displayName: 'Filters', placeholder: 'Add Filter' },
	{
		category: optionalText({
			displayName: 'Category',
			placeholder: 'e.g. Instagram',
			description: 'Words that the category must contain',
		}),
		search: optionalText({
			displayName: 'Search',
			placeholder: 'e.g. views',
			description: 'Words that the name, the category or the ID must contain',
		}),
		type: optionalText({
			displayName: 'Type',
			placeholder: 'e.g. Default',
			description: 'The service type, such as Default, Package or Custom Comments',
		}),
		refillable: flag(
			{
				displayName: 'Refillable',
				description: 'Whether to return only services that offer a refill',
			},
			true,
		),
		cancelable: flag(
			{
				displayName: 'Cancelable',
				description: 'Whether to return only services whose orders can be canceled',
			},
			true,
		),
	},
);

interface Wanted {
	category?: string;
	search?: string;
	type?: string;
	refillable?: boolean;
	cancelable?: boolean;
}

export type Filtered = Pick<
	Service,
	'serviceId' | 'name' | 'category' | 'type' | 'refill' | 'cancel'
>;

export function passes(service: Filtered, wanted: Wanted): boolean {
	return (
		matches([service.category], wanted.category) &&
		matches([service.name, service.category, service.serviceId], wanted.search) &&
		(wanted.type === undefined || sameType(service.type, wanted.type)) &&
		(wanted.refillable === undefined || service.refill === wanted.refillable) &&
		(wanted.cancelable === undefined || service.cancel === wanted.cancelable)
	);
}

function sameType(type: string | null, wanted: string): boolean {
	const spelling = (text: string) =>
		text
			.toLowerCase()
			.replace(/[_\s-]+/g, ' ')
			.trim();
	return type !== null && spelling(type) === spelling(wanted);
}
