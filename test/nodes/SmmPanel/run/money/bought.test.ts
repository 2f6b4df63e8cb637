import type { IExecuteFunctions } from 'n8n-workflow';
import { recallBought, rememberBought } from '../../../../../nodes/SmmPanel/run/money/bought';
import { Item, type Run } from '../../../../../nodes/SmmPanel/run/run';

const bought = { reply: { orderId: '7' } };

interface Tries {
	runsAs: string;
	retryOnFail?: boolean;
	/** The model calls the tool once more, with equal arguments. */
	isOtherCall?: boolean;
}

/** A try that has bought its one item, and what the next try with the same data finds of it. */
function nextTry({ runsAs, retryOnFail = true, isOtherCall = false }: Tries) {
	const data = { node: { name: runsAs } };
	let called = { link: 'a' };
	const context = {
		getNode: () => ({ name: 'Buy', retryOnFail }),
		getExecuteData: () => data,
		// n8n makes the item anew for each try of a tool, around the arguments of its call.
		getInputData: () => [{ json: called }],
	} as unknown as IExecuteFunctions;
	const first = new Item(0, {}, undefined);
	first.plan([bought], 0);
	rememberBought(context, [first], {} as Run);
	if (isOtherCall) called = { ...called };
	const second = new Item(0, {}, undefined);
	recallBought(context, [second]);
	return second.stage.is;
}

test.each([
	['a step that is tried again has what it bought', { runsAs: 'Buy' }, 'remembered'],
	["an agent's tool that is tried again has what it bought", { runsAs: 'Agent' }, 'remembered'],
	["an agent's tool buys at each call", { runsAs: 'Agent', isOtherCall: true }, 'open'],
	['without Retry On Fail nothing is kept', { runsAs: 'Buy', retryOnFail: false }, 'open'],
])('%s', (_what, setup, stage) => {
	expect(nextTry(setup)).toBe(stage);
});
