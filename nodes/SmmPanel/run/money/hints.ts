import type { IExecuteFunctions, NodeHint } from 'n8n-workflow';
import type { Resource } from '../../../../lib/define';
import { isOpen, isRemembered, type Item } from '../item';
import type { LimitsOf } from './limits';

const whatRetryDoes =
	'With Retry On Fail, what a try has bought is not bought again by the next one, as long as n8n itself keeps running. A Deduplication Key (under Safety) also protects later runs, and runs after a crash.';

/** What is shown before a purchase without a key; what Retry On Fail does is told where it is on. */
export function beforeBuying(resources: readonly Resource[]): NodeHint {
	const spending = resources.flatMap(({ value, operations }) =>
		operations.filter(({ maySpend }) => maySpend).map((operation) => `${value}.${operation.value}`),
	);
	const isSpending = `${JSON.stringify(spending)}.includes($parameter.resource + "." + $parameter.operation)`;
	const isKeyed = 'Object.keys($parameter.safety || {}).includes("deduplicationKey")';
	return {
		message:
			'This step spends money. A Deduplication Key (under Safety) lets it buy each thing only once.',
		type: 'info',
		// Not 'ndv', which n8n goes on showing after the run.
		location: 'outputPane',
		whenToDisplay: 'beforeExecution',
		displayCondition: `={{ ${isSpending} && !${isKeyed} && $parameter.safeToRepeat !== true }}`,
	};
}

/** The same, where n8n would really try again. */
export function warnOfRetries(
	context: IExecuteFunctions,
	items: readonly Item[],
	limitsOf: LimitsOf,
): void {
	if (context.getNode().retryOnFail !== true) return;
	const isBare = (item: Item) =>
		(isOpen(item) || isRemembered(item)) &&
		item.call?.spends === true &&
		limitsOf.get(item)?.deduplicationKey === undefined;
	if (!items.some(isBare)) return;
	context.addExecutionHints?.({ message: whatRetryDoes, type: 'info', location: 'outputPane' });
}
