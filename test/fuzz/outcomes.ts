import type { Operation } from '../../lib/define';
import { demand, demandNoKey, demandNoSecret } from './demands.ts';
import { playOnce, type Answer, type Params } from './playOnce.ts';

/** What must hold of an operation's outcomes, whatever the panel answers. */
export async function checkOutcomes(
	operation: Operation,
	params: Params,
	answer: Answer,
	holdsSecrets: boolean,
): Promise<void> {
	const { outcomes, sent, call, ids } = await playOnce(operation, params, answer);
	const expected = Math.max(1, ids.length);
	demand(outcomes.length === expected, `${outcomes.length} outcomes of ${expected} ids`);
	let done = 0;
	for (const outcome of outcomes) {
		demand(outcome !== null, 'an id was never tried');
		if (outcome === null) continue;
		if ('reply' in outcome) {
			done += 1;
			if (holdsSecrets) demandNoKey(JSON.stringify(outcome.reply) ?? '', 'an item');
			checkReply(operation, outcome.reply);
			continue;
		}
		const { error, message, details } = outcome.failure;
		demand(error.trim() !== '' && error.length <= 1_000, `an error is "${error}"`);
		demand(message.trim() !== '', 'an error has no advice');
		demand(details.category.length > 0 && details.outcome.length > 0, 'an error has no kind');
		if (holdsSecrets) demandNoSecret(JSON.stringify(outcome), 'a failure');
	}
	const isLimited = outcomes.some(
		(each) => each && 'failure' in each && each.failure.details.category === 'rate_limit',
	);
	demand(!call.spends || sent === 1 || isLimited, `a purchase was sent ${sent} times`);
	demand(done === 0 || !call.spends || sent === 1 || isLimited, 'bought after a repeat');
}

function checkReply(operation: Operation, reply: unknown): void {
	demand(typeof reply === 'object' && reply !== null, 'a reply is no object');
	JSON.stringify(reply);
	if (!operation.maySpend || operation.action === null) return;
	const items: unknown[] = Array.isArray(reply) ? reply : [reply];
	demand(items.length > 0, 'a purchase gave nothing');
	for (const item of items) {
		const id: unknown = Object(item)[operation.boughtAs];
		demand(typeof id === 'string' && id !== '' && id !== '0', `a purchase without an id: ${id}`);
	}
}
