/** What each order type asks for; the table of the protocol page, section 2. */
export interface OrderType {
	link: boolean;
	/** `asked`: the quantity parameter; `once`: a package; a list: one for each of its lines. */
	quantity: 'asked' | 'once' | 'none' | { linesOf: string };
	needs: readonly string[];
	dripfeed?: boolean;
}

const asked = (...needs: string[]): OrderType => ({ link: true, quantity: 'asked', needs });

const types: Record<string, OrderType> = {
	default: { ...asked(), dripfeed: true },
	package: { link: true, quantity: 'once', needs: [] },
	'custom comments': { link: true, quantity: { linesOf: 'comments' }, needs: ['comments'] },
	'custom comments package': { link: true, quantity: 'once', needs: ['comments'] },
	mentions: asked('usernames'),
	'mentions with hashtags': asked('usernames', 'hashtags'),
	'mentions custom list': { link: true, quantity: { linesOf: 'usernames' }, needs: ['usernames'] },
	'mentions hashtag': asked('hashtag'),
	'mentions user followers': asked('username'),
	'mentions media likers': asked('media'),
	'comment likes': asked('username'),
	'comment replies': {
		link: true,
		quantity: { linesOf: 'comments' },
		needs: ['username', 'comments'],
	},
	poll: asked('answer_number'),
	'invites from groups': asked('groups'),
	subscriptions: { link: false, quantity: 'none', needs: ['username', 'min', 'max', 'delay'] },
	'web traffic': { ...asked('country', 'device', 'type_of_traffic'), dripfeed: true },
	seo: asked('keywords'),
	'custom data': asked('custom_data'),
	'special (1dg)': asked(),
	'special 1 (1dg)': asked(),
};

export const orderType = (type: string): OrderType => types[type.toLowerCase()] ?? asked();
