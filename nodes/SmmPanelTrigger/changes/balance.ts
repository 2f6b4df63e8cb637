import type { News } from '../change';

/** What is remembered of the account between polls. */
export interface KeptBalance {
	balance: number;
	/** The event has been reported and is not yet armed again. */
	below: boolean;
	/** How often it has been reported. */
	crossings: number;
}

export interface BalanceRules {
	threshold: number;
	reportExisting: boolean;
}

/** Reports a balance that has fallen below the threshold; once it is no longer below, it may fall again. */
export function balanceChanges(
	kept: KeptBalance | null,
	seen: { balance: number; currency: string | null },
	{ threshold, reportExisting }: BalanceRules,
): News<KeptBalance> {
	const { balance } = seen;
	const below = balance < threshold;
	const wasBelow = kept?.below ?? !reportExisting;
	const crossed = below && !wasBelow;
	const crossings = (kept?.crossings ?? 0) + (crossed ? 1 : 0);
	return {
		kept: { balance, below, crossings },
		changes: crossed
			? [
					{
						change: 'below',
						id: '',
						mark: crossings,
						fields: { ...seen, threshold },
						previous: kept ? { balance: kept.balance } : null,
					},
				]
			: [],
	};
}
