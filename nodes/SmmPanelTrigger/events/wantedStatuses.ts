import { choices } from '../../../lib/define';
import { documentedStatuses } from '../../../lib/values/statuses';

/** What the list offers besides the documented statuses. */
const anyOther = 'other';

export const statuses = choices({
	displayName: 'Statuses',
	description: 'Which new statuses to report; none chosen means all',
	choices: [
		{
			name: 'Any Other',
			value: anyOther,
			description: 'A word of the panel that is none of the documented ones, such as Refunded',
		},
		...[...documentedStatuses].map((value) => ({
			name: value === 'In progress' ? 'In Progress' : value,
			value,
		})),
	],
});

/** Which statuses are reported; none chosen means all. */
export function isWantedStatus(chosen: ReadonlySet<string>): (status: string) => boolean {
	return (status) =>
		chosen.size === 0 ||
		chosen.has(status) ||
		(chosen.has(anyOther) && !documentedStatuses.has(status));
}
