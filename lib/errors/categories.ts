import { plural, type RequestPurpose } from './purpose';

/** What an error is about; users can branch on it. */
export type ErrorCategory =
	| 'auth'
	| 'request'
	| 'service'
	| 'link'
	| 'duplicate'
	| 'quantity'
	| 'funds'
	| 'order_id'
	| 'refill_unavailable'
	| 'cancel_unavailable'
	| 'rate_limit'
	| 'refused'
	| 'panel'
	| 'input'
	| 'network'
	| 'unreadable'
	| 'not_returned';

export const correctInput =
	'Correct the field named above, then run this item again. Nothing was sent.';

const adviceFor: Record<ErrorCategory, (asked: RequestPurpose) => string> = {
	auth: () =>
		"Check the API Key and the API URL in the credential, and whether your account at the panel is active. Don't run this again before that: panels block addresses after a few wrong keys.",
	request: ({ offers }) =>
		offers === null
			? 'Check that every field this step needs is filled in, and that the API URL in the credential is right.'
			: `Check that every field this step needs is filled in. The panel may also not offer ${offers}.`,
	service: ({ chosen }) =>
		`Choose another ${chosen ?? 'service'} from the list: the panel has removed this one, switched it off or run out of it.`,
	link: () =>
		'Check the link: it must be complete, public and of the kind the service asks for in its description.',
	duplicate: () =>
		'Wait until the earlier order with this link has finished, then place this one. Nothing needs to be done if both are the same order.',
	quantity: ({ chosen }) =>
		chosen === null
			? 'Change the quantity so that it lies between the minimum and the maximum of what you buy.'
			: `Change the quantity so that it lies between the ${chosen}'s minimum and maximum, which the list of ${plural(chosen)} shows.`,
	funds: () =>
		'Add funds at the panel, then run this item again. The operation Get of Balance shows what is left.',
	order_id: ({ idName }) =>
		`Check the ${idName}: it must come from this panel and from the account of this credential.`,
	refill_unavailable: () =>
		'Refills are only for services that offer them, after the order has completed and once in a while, usually every 24 hours. Try again later, or leave this order out.',
	cancel_unavailable: () =>
		'This order can no longer be canceled, or its service never allows it. Leave it to finish.',
	rate_limit: () =>
		'Wait a little, then run this again. Lower Requests per Second or Concurrency in the options if it comes back.',
	refused: () =>
		"The panel's own words say why it refused. Change what they speak of, then run this item again.",
	panel: () => 'This lies with the panel. Try again later, or ask its support.',
	input: () => correctInput,
	network: () =>
		'Check the API URL in the credential and whether this n8n can reach the panel. Raise Timeout in the options if the panel is slow.',
	unreadable: () =>
		"Check that the API URL in the credential is the one on the panel's API page, and that no bot protection stands before it.",
	not_returned: ({ idName }) =>
		`The panel said nothing about this item. Check the ${idName}, or ask for it alone.`,
};

/** What to do about an error of this category, in a sentence or two. */
export function advice(category: ErrorCategory, asked: RequestPurpose): string {
	return adviceFor[category](asked);
}

/** What to do about a purchase that may or may not have been made. */
export function lookFirst({ buys }: RequestPurpose): string {
	return `Look at the ${buys} list and the balance on the panel's website before you send this item again: it may have been carried out.`;
}
