import type { IExecuteFunctions } from 'n8n-workflow';
import { Item } from '../../../../../nodes/SmmPanel/run/item';
import { recallBought, rememberBought } from '../../../../../nodes/SmmPanel/run/money/memory';
import type { Run } from '../../../../../nodes/SmmPanel/run/run';

const bought = { reply: { orderId: '7' } };

/** A try that has bought its one item, and what the next try with the same data finds of it. */
function nextTry({ runsAs, retryOnFail = true }: { runsAs: string; retryOnFail?: boolean }) {
	const data = { node: { name: runsAs } };
	const context = {
		getNode: () => ({ name: 'Buy', retryOnFail }),
		getExecuteData: () => data,
	} as unknown as IExecuteFunctions;
	const first = new Item(0, {}, undefined);
	first.plan([bought], 0);
	rememberBought(context, [first], {} as Run);
	const second = new Item(0, {}, undefined);
	recallBought(context, [second]);
	return second.stage.is;
}

test.each([
	['a step that is tried again has what it bought', { runsAs: 'Buy' }, 'remembered'],
	["an agent's tool buys at each call, within the agent's tries", { runsAs: 'Agent' }, 'open'],
	['without Retry On Fail nothing is kept', { runsAs: 'Buy', retryOnFail: false }, 'open'],
])('%s', (_what, setup, stage) => {
	expect(nextTry(setup)).toBe(stage);
});
