import { flag, optionalText, type Json } from '../../define';
import { searchField, textConditions } from '../filters';

/**
 * Which services are meant, apart from their category and price.
 *
 * @param verb what is done with those that pass
 */
export function serviceFilters(verb: 'report' | 'return') {
	return {
		search: searchField('e.g. views'),
		type: optionalText({
			displayName: 'Type',
			placeholder: 'e.g. Default',
			description: 'The service type, such as Default, Package or Custom Comments',
		}),
		refillable: flag(
			{
				displayName: 'Refillable',
				description: `Whether to ${verb} only services that offer a refill`,
			},
			true,
		),
		cancelable: flag(
			{
				displayName: 'Cancelable',
				description: `Whether to ${verb} only services whose orders can be canceled`,
			},
			true,
		),
	};
}

interface Wanted {
	category?: string;
	search?: string;
	type?: string;
	refillable?: boolean;
	cancelable?: boolean;
}

/** What a service must be like to pass; conditions that are not set cost nothing. */
export function serviceFilter(wanted: Wanted): (service: Json) => boolean {
	const { type, refillable, cancelable } = wanted;
	const conditions = textConditions(wanted, 'serviceId');
	if (type !== undefined) {
		const spelled = spelling(type);
		conditions.push((each) => typeof each.type === 'string' && spelling(each.type) === spelled);
	}
	if (refillable !== undefined) conditions.push(({ refill }) => refill === refillable);
	if (cancelable !== undefined) conditions.push(({ cancel }) => cancel === cancelable);
	return (service) => conditions.every((holds) => holds(service));
}

function spelling(text: string): string {
	return text
		.toLowerCase()
		.replace(/[_\s-]+/g, ' ')
		.trim();
}
