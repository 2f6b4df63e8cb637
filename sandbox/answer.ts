import { changing, ReadyJson, type Action } from './actions/action.ts';
import { bookings, settle, type Panel } from './panel.ts';
import { given, type Params } from './params.ts';
import { profiles } from './profiles/all.ts';
import { orRefused, Refusal } from './refusal.ts';

export interface Answer {
	status: number;
	text: string;
	/** Whether something was sold, canceled or changed. */
	booked: boolean;
	refused: boolean;
}

/** What the panel says to a request, carrying it out on the way. */
export function answer(panel: Panel, key: string, params: Params): Answer {
	settle(panel);
	const before = bookings(panel);
	const reply = orRefused(
		() => {
			checkKey(key, params);
			const action = actionOf(panel, params);
			if (!action) throw new Refusal('request');
			return { status: 200, refused: false, text: json(action.run(panel, withoutKey(params))) };
		},
		(refusal) => refusedBy(panel, refusal),
	);
	return { ...reply, booked: bookings(panel) > before };
}

export function refusedBy(panel: Panel, refusal: Refusal) {
	const error = panel.traits.words(refusal);
	return { status: panel.traits.refusalStatus(refusal), refused: true, text: json({ error }) };
}

export const changesState = (panel: Panel, params: Params): boolean =>
	actionOf(panel, params)?.changes ?? false;

function checkKey(key: string, params: Params): void {
	const sent = given(params, 'key');
	if (sent === '') throw new Refusal('missingKey');
	if (sent !== key) throw new Refusal('key');
}

function actionOf(panel: Panel, params: Params): Action | undefined {
	const name = given(params, 'action');
	const offer = panel.offers.of(name);
	if (offer) return changing(({ offers }, asked) => offers.sell(offer, asked));
	return profiles[panel.traits.name].actions.get(name);
}

/** What is kept of a request, such as an order's parameters, never holds the key. */
const withoutKey = (params: Params): Params =>
	new Map([...params].filter(([name]) => name !== 'key'));

const json = (value: unknown): string =>
	value instanceof ReadyJson ? value.text : JSON.stringify(value);
