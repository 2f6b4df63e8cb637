import { listOf } from '../../answers/list';
import { costOf, readsTwoWays } from '../../values/money';
import { toText } from '../../values/text';
import type { Quote, QuoteAt } from '../../define';
import { notAProductList, priceIn, productIdOf, productOf, type Product } from './simplify';

interface Wanted {
	product: string;
	quantity: number;
	require: string | undefined;
}

/** What a product costs by the panel's list, and what speaks against it. */
export function quoteProduct(answer: unknown, wanted: Wanted, { currency }: QuoteAt): Quote {
	const refused = (problem: string): Quote => ({ cost: null, problems: [problem] });
	const list = listOf(answer, ['products']);
	if (list === null) return refused(`${notAProductList}.`);
	const [record, ...others] = list.filter((each) => productIdOf(each) === wanted.product);
	if (record === undefined)
		return refused(`The panel has no product with the ID ${wanted.product}.`);
	const product = productOf(record, wanted.product, currency);
	if (others.some((other) => differs(productOf(other, wanted.product, currency), product))) {
		return refused(
			`The panel lists product ${wanted.product} more than once, with different prices or limits.`,
		);
	}
	const { rate } = product;
	const isPriced = rate !== null && rate >= 0;
	const known = toText(record.currency) ?? currency;
	const price = priceIn(record);
	return {
		cost: isPriced ? costOf(rate, 1, wanted.quantity) : null,
		currency: known,
		problems: problemsOf(product, wanted),
		unpriced: !isPriced,
		...(readsTwoWays(price, known) ? { doubtful: price } : {}),
	};
}

function problemsOf({ min, max, inventory, inStock, require }: Product, wanted: Wanted): string[] {
	const { quantity } = wanted;
	const problems: string[] = [];
	const isUnfit = (bound: string) => problems.push(`Quantity is ${quantity}, but ${bound}.`);
	if (inStock === false) problems.push('The product is out of stock.');
	if (min !== null && quantity < min) isUnfit(`must be at least ${min}`);
	if (max !== null && quantity > max) isUnfit(`must be at most ${max}`);
	if (inStock !== false && inventory !== null && quantity > inventory) {
		isUnfit(`only ${inventory} are in stock`);
	}
	if (require !== null && wanted.require === undefined) {
		problems.push(`Required Information is missing. The seller asks: ${require}`);
	}
	return problems;
}

function differs(a: Product, b: Product): boolean {
	return a.rate !== b.rate || a.min !== b.min || a.max !== b.max;
}
