import type { ErrorCategory } from './kinds';
import type { Outcome } from './kinds';

const ID_FIELDS = new Map([
	['refill_status', 'refill ID'],
	['product_order_status', 'product order ID'],
	['get_proxy', 'proxy ID'],
	['get_rotate_proxy', 'rotation key'],
	['renew_proxy', 'proxy ID'],
	['download_package', 'proxy ID'],
	['change_auth_proxy', 'proxy ID'],
	['change_proxy', 'proxy ID'],
]);

// Every panel answers these; the rest is offered by some panels only.
const EVERYWHERE = new Set(['services', 'add', 'status', 'balance']);
const BUYING = new Set(['add', 'add_product_order', 'buy_proxy', 'renew_proxy']);
const MAY_HAVE_BOUGHT = new Set<ErrorCategory>(['panel', 'network', 'unreadable', 'not_returned']);
const LOOK_FIRST = "Look at the panel's own list first: what this step buys may have been booked.";

const ADVICE: Record<ErrorCategory, (action: string) => string> = {
	auth: () =>
		"Check the API Key and the API URL in the credential, and whether your account at the panel is active. Don't run this again before that: panels block addresses after a few wrong keys.",
	request: (action) =>
		EVERYWHERE.has(action)
			? 'Check that every field this step needs is filled in, and that the API URL in the credential is right.'
			: 'Check that every field this step needs is filled in. The panel may also not offer this operation.',
	service: (action) =>
		action === 'add_product_order'
			? 'Choose another product from the list, or wait until this one is in stock again.'
			: 'Choose another service from the list: the panel has removed this one or switched it off.',
	link: () =>
		'Check the link: it must be complete, public and of the kind the service asks for in its description.',
	duplicate: () =>
		'Wait until the earlier order with this link has finished, then place this one. Nothing needs to be done if both are the same order.',
	quantity: (action) =>
		action === 'add'
			? "Change the quantity so that it lies between the service's minimum and maximum. Get the service to see both."
			: 'Change the quantity so that it lies between the minimum and the maximum of what you buy.',
	funds: () =>
		'Add funds at the panel, then run this item again. The operation Get of Balance shows what is left.',
	order_id: (action) =>
		`Check the ${ID_FIELDS.get(action) ?? 'order ID'}: it must come from this panel and from the account of this credential.`,
	refill_unavailable: () =>
		'Refills are only for services that offer them, after the order has completed and once in a while, usually every 24 hours. Try again later, or leave this order out.',
	cancel_unavailable: () =>
		'This order can no longer be canceled, or its service never allows it. Leave it to finish.',
	rate_limit: () =>
		'Wait a little, then run this again. Lower Requests per Second or Concurrency in the options if it comes back.',
	refused: () =>
		"The panel's own words say why it refused. Change what they speak of, then run this item again.",
	panel: () => 'The panel has a problem of its own. Try again later, or ask its support.',
	input: () => 'Correct the field named above, then run this item again. Nothing was sent.',
	network: () =>
		'Check the API URL in the credential and whether this n8n can reach the panel. Raise Timeout in the options if the panel is slow.',
	unreadable: () =>
		"Check that the API URL in the credential is the one on the panel's API page, and that no bot protection stands before it.",
	not_returned: (action) =>
		`The panel said nothing about this item. Check the ${ID_FIELDS.get(action) ?? 'order ID'}, or ask for it alone.`,
};

/** What to do about an error, in a sentence or two for the person who built the workflow. */
export function advice(
	category: ErrorCategory,
	action: string,
	outcome: Outcome = 'unknown',
): string {
	const sentence = ADVICE[category](action);
	const isOpen = outcome === 'unknown' && BUYING.has(action) && MAY_HAVE_BOUGHT.has(category);
	return isOpen ? `${LOOK_FIRST} ${sentence}` : sentence;
}
