import { plainAdd } from '../actions/add.ts';
import { balance } from '../actions/balance.ts';
import { productActions } from '../actions/products.ts';
import { refillStatus } from '../actions/refill-status.ts';
import { refillAsList } from '../actions/refill.ts';
import { services } from '../actions/services.ts';
import { status } from '../actions/status.ts';
import { furtherServices } from './documented-services.ts';
import { printedProducts } from './products.ts';
import { actions, documentedService, type Profile } from './profile.ts';
import { english, say } from './words.ts';

/** Document 004, the 1DG family. Refuses a wrong key under HTTP 401. */
export const onedg: Profile = {
	name: 'onedg',
	plays: 'the 1DG family (document 004)',
	currency: 'USD',
	startBalance: 68.6868,
	readsJson: false,
	words: say(english),
	refusalStatus: ({ reason }) => (reason === 'key' || reason === 'missingKey' ? 401 : 200),
	services: [
		{
			name: 'Youtube views',
			category: 'Youtube',
			rate: '2.5',
			min: 200,
			max: 10000,
			refill: true,
		},
		{
			name: 'Facebook comments',
			type: 'Custom Comments',
			category: 'Facebook',
			rate: '4',
			min: 10,
			max: 1500,
		},
		{ name: 'Instagram starter pack', type: 'Package', category: 'Instagram', rate: '5' },
		{ name: 'Youtube suggested views', type: 'Special (1DG)', category: 'Youtube', rate: '3' },
		{ name: 'Youtube search views', type: 'Special 1 (1DG)', category: 'Youtube', rate: '3.2' },
		...furtherServices(1),
	],
	printService: documentedService,
	products: printedProducts,
	actions: actions({
		services,
		add: plainAdd,
		status: status({ currency: 'never' }),
		balance,
		refill: refillAsList,
		refill_status: refillStatus,
		...productActions,
	}),
};
