import { asItCame } from '../../protocol/answers/whole';
import { collection, defineOperation, optionalText, flag, Unreadable } from '../../runtime/define';
import { limit, limited, matches, returnAll, simplify } from '../fields';
import { notACatalogue, servicesIn } from './catalogue';
import { simplifyService, withId, type Service } from './simplify';

const filters = collection(
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

export const getAll = defineOperation({
	value: 'getAll',
	displayName: 'Get Many',
	action: 'Get many services',
	description: 'Retrieve the services that the panel sells, with prices and limits',
	api: 'services',
	fields: { returnAll, limit, filters, simplify },
	repeatable: true,
	spends: false,
	answer: asItCame,
	reply: (record, { values }) => {
		const found = servicesIn(record);
		if (found === null) return new Unreadable(notACatalogue);
		const kept = found.flatMap((entry) => {
			const service = simplifyService(entry.record);
			return service && passes(service, values.filters) ? [{ ...entry, service }] : [];
		});
		return limited(kept, values).map(({ id, record: raw, service }) =>
			values.simplify ? { ...service } : withId(raw, 'serviceId', id),
		);
	},
	examples: [
		{
			name: 'the refillable ones',
			params: { returnAll: true, filters: { refillable: true } },
			sends: { action: 'services' },
			receives: [
				{
					service: 1,
					name: 'Facebook views',
					type: 'Default',
					category: 'Facebook',
					rate: '2.5',
					min: '200',
					max: '10000',
					refill: true,
				},
				{
					service: 2,
					name: 'Tiktok views',
					type: 'Default',
					category: 'Tiktok',
					rate: '4',
					min: '10',
					max: '1500',
					refill: false,
				},
				{
					service: 3,
					name: 'Tiktok likes',
					type: 'Default',
					category: 'Tiktok',
					rate: '6',
					min: '10',
					max: '1500',
					refill: 1,
					cancel: true,
					dripfeed: 0,
					desc: 'Starts at once',
					average_time: '2 hours',
				},
			],
			gives: [
				{
					serviceId: '1',
					name: 'Facebook views',
					type: 'Default',
					category: 'Facebook',
					rate: 2.5,
					min: 200,
					max: 10000,
					refill: true,
					cancel: null,
					dripfeed: null,
					description: null,
					averageTime: null,
				},
				{
					serviceId: '3',
					name: 'Tiktok likes',
					type: 'Default',
					category: 'Tiktok',
					rate: 6,
					min: 10,
					max: 1500,
					refill: true,
					cancel: true,
					dripfeed: false,
					description: 'Starts at once',
					averageTime: '2 hours',
				},
			],
		},
	],
});

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
