import type { Spread } from './numbers.ts';

export type Unit = '×' | '%' | 'ms' | 'MB' | 'kB' | '';
export type Target = { atMost: number } | { atLeast: number } | { exactly: number };

/** One number of a case, and what it has to reach. */
export interface Finding {
	measure: string;
	value: Spread;
	unit: Unit;
	target?: Target;
}

export function isMet({ value, target }: Finding): boolean | null {
	if (!target) return null;
	if ('atMost' in target) return value.median <= target.atMost;
	if ('atLeast' in target) return value.median >= target.atLeast;
	return value.least === target.exactly && value.most === target.exactly;
}

export function shownTarget({ target, unit }: Finding): string {
	if (!target) return '';
	if ('atMost' in target) return `≤ ${shown(target.atMost, unit)}`;
	return 'atLeast' in target
		? `≥ ${shown(target.atLeast, unit)}`
		: `= ${shown(target.exactly, unit)}`;
}

export function shown(value: number, unit: Unit): string {
	const digits = unit === '' || value >= 100 ? 0 : value >= 10 ? 1 : 2;
	const number = value.toFixed(digits);
	return unit === '×' || unit === '' ? `${number}${unit}` : `${number} ${unit}`;
}

export function shownSpread({ value, unit }: Finding): string {
	if (value.least === value.most) return '';
	return `${shown(value.least, unit)} – ${shown(value.most, unit)}`;
}
