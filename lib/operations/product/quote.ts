import { listOf } from '../../answers/list';
import { costOf } from '../../values/money';
import type { Quote } from '../../define';
import { notAProductList, productIdOf, simplifyProduct, type Product } from './simplify';

interface Wanted {
	product: string;
	quantity: number;
	require: string | undefined;
}

/** What a product costs by the panel's list, and what speaks against buying it. */
export function quoteProduct(answer: unknown, wanted: Wanted): Quote {
	const list = listOf(answer, ['products']);
	if (list === null) return { cost: null, problems: [`${notAProductList}.`] };
	const [product, ...doubles] = list
		.filter((record) => productIdOf(record) === wanted.product)
		.flatMap((record) => simplifyProduct(record) ?? []);
	if (product === undefined) {
		return { cost: null, problems: [`The panel has no product with the ID ${wanted.product}.`] };
	}
	if (doubles.some((other) => differs(other, product))) {
		const problem = `The panel lists product ${wanted.product} more than once, with different prices or limits.`;
		return { cost: null, problems: [problem] };
	}
	const { rate } = product;
	const isPriced = rate !== null && rate >= 0;
	return {
		cost: isPriced ? costOf(rate, 1, wanted.quantity) : null,
		problems: problemsOf(product, wanted),
		unpriced: !isPriced,
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
