import { plainAdd } from '../actions/add.ts';
import { balance } from '../actions/balance.ts';
import { cancelAsList } from '../actions/cancel.ts';
import { proxyActions } from '../actions/proxies.ts';
import { refillStatus } from '../actions/refill-status.ts';
import { refillAsList } from '../actions/refill.ts';
import { services } from '../actions/services.ts';
import { status } from '../actions/status.ts';
import { furtherServices, printedServices } from './documented-services.ts';
import { actions, documentedService, type Profile } from './profile.ts';
import { englishWithShop, say } from './words.ts';

/** Document 000, tangmatlive.org. It prints `refills` as the list of `cancel`, where clients send `orders`. */
export const tangmatlive: Profile = {
	name: 'tangmatlive',
	plays: 'tangmatlive.org (document 000)',
	currency: 'USD',
	startBalance: 343.22,
	readsJson: false,
	words: say(englishWithShop),
	refusalStatus: () => 200,
	services: [
		...printedServices,
		...furtherServices(1),
		{ name: 'Facebook livestream viewers', category: 'Facebook', rate: '7', needs: ['minute'] },
		{ name: 'Facebook reactions', category: 'Facebook', rate: '1.1', needs: ['reaction'] },
	],
	printService: documentedService,
	products: [],
	actions: actions({
		services,
		add: plainAdd,
		status: status({ currency: 'never' }),
		balance,
		refill: refillAsList,
		refill_status: refillStatus,
		cancel: cancelAsList('refills', 'orders'),
		...proxyActions,
	}),
};
