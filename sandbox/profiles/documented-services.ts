import type { ServiceSketch } from '../state/service.ts';

/** The two rows four of the five documents print, word for word, whatever their currency. */
export const printedServices: readonly ServiceSketch[] = [
	{
		name: 'Facebook views',
		category: 'Facebook',
		rate: '2.5',
		min: 200,
		max: 10000,
		refill: true,
	},
	{
		name: 'Tiktok views',
		category: 'Tiktok',
		rate: '4',
		min: 10,
		max: 1500,
	},
];

/** Rows beyond the printed ones, at prices of the panel's currency: each way an order can end. */
export const furtherServices = (priceFactor: number): ServiceSketch[] => [
	{
		name: 'Facebook page followers',
		category: 'Facebook',
		rate: String(6 * priceFactor),
		min: 50,
		refill: true,
		cancel: true,
		fate: 'overdelivered',
	},
	{
		name: 'Instagram likes, ends partial',
		category: 'Instagram',
		rate: String(1.5 * priceFactor),
		cancel: true,
		fate: 'partial',
	},
	{
		name: 'Tiktok likes, gets canceled',
		category: 'Tiktok',
		rate: String(2 * priceFactor),
		fate: 'canceled',
	},
	{
		name: 'Youtube subscribers, refill rejected',
		category: 'Youtube',
		rate: String(30 * priceFactor),
		refill: true,
		refillFate: 'Rejected',
	},
];
