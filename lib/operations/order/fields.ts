import { field, ids } from '../../define';

export const orderId = ids({
	displayName: 'Order ID',
	placeholder: 'e.g. 12345',
	description:
		'One order ID, or several separated by commas, spaces or new lines. IDs of all input items go out together, 100 in a request.',
});

/** How ids of orders go out. */
export const orderIds = {
	name: 'orderId',
	field: orderId,
	one: 'order',
	many: ['orders'],
	upTo: 100,
};

export const listSeparator = field<string | undefined>(
	{
		displayName: 'List Separator',
		type: 'string',
		default: '',
		placeholder: 'e.g. ;',
		description:
			'A further character or word that separates the entries of comments, usernames and other lists. New lines always do.',
	},
	(raw) => ({ value: typeof raw === 'string' && raw !== '' ? raw : undefined }),
);
