import type { ProductSketch } from '../state/products.ts';

/** The three the document prints, then one that is canceled and one that needs no question. */
export const printedProducts: readonly ProductSketch[] = [
	{
		name: 'Netflix premium 1 month',
		category: 'Netflix',
		rate: 2.5,
		require: 'Input your account',
		inventory: 40,
	},
	{
		name: 'Youtube premium 1 month',
		category: 'Youtube',
		rate: 5,
		max: 1,
		require: 'Input your account',
		inventory: 0,
	},
	{
		name: 'Facebook account 5000 friends',
		category: 'Facebook',
		rate: 0.5,
		max: 2,
		type: 'Service',
	},
	{
		name: 'Facebook verification, gets canceled',
		category: 'Facebook',
		rate: 7.5,
		max: 5,
		type: 'Service',
		fate: 'Canceled',
		require: 'Page address',
	},
	{ name: 'Gift card 5 USD', category: 'Gift cards', rate: 5.25, max: 20, inventory: 8 },
];
