import type { NodeHint } from 'n8n-workflow';
import type { Resource } from '../../../../lib/define';

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
