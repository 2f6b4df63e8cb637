import type { Group, plan } from '../../../../lib/requests/plan';

/** For each ask of a plan, in order, whom it shares its requests with. */
export function groupsOf({ jobs, starts }: ReturnType<typeof plan>): Group[] {
	const groups = jobs.map(({ group }) => group);
	return starts.map((start) => {
		const found = groups.find(({ places }) => [...places.values()].flat().includes(start));
		if (!found) throw new Error(`No group has place ${start}`);
		return found;
	});
}
