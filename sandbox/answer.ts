import { ReadyJson, type Action } from './actions/action.ts';
import { bookings, settle, type Panel } from './panel.ts';
import { given, type Params } from './params.ts';
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
			return {
				status: 200,
				refused: false,
				text: json(actionFor(panel, params).run(panel, params)),
			};
		},
		(refusal) => refusedBy(panel, refusal),
	);
	return { ...reply, booked: bookings(panel) > before };
}

export function refusedBy(panel: Panel, refusal: Refusal) {
	const error = panel.profile.words(refusal);
	return { status: panel.profile.refusalStatus(refusal), refused: true, text: json({ error }) };
}

export const changesState = (panel: Panel, params: Params): boolean =>
	panel.profile.actions.get(given(params, 'action'))?.changes ?? false;

function checkKey(key: string, params: Params): void {
	const sent = given(params, 'key');
	if (sent === '') throw new Refusal('missingKey');
	if (sent !== key) throw new Refusal('key');
}

function actionFor(panel: Panel, params: Params): Action {
	const action = panel.profile.actions.get(given(params, 'action'));
	if (!action) throw new Refusal('request');
	return action;
}

const json = (value: unknown): string =>
	value instanceof ReadyJson ? value.text : JSON.stringify(value);
