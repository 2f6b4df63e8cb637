import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { productsIn, simplifyProduct } from '../operations/product/simplify';
import { servicesIn } from '../operations/service/catalogue';
import { simplifyService } from '../operations/service/simplify';
import { catalogue } from './catalogue';

/** The categories of the panel's services, each with how many it has. */
export async function getServiceCategories(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const found = servicesIn(await catalogue(this, 'services')) ?? [];
	return options(found.map(({ record }) => simplifyService(record)?.category));
}

/** The categories of the panel's products, each with how many it has. */
export async function getProductCategories(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const found = productsIn(await catalogue(this, 'products')) ?? [];
	return options(found.map(({ record }) => simplifyProduct(record)?.category));
}

function options(categories: ReadonlyArray<string | null | undefined>): INodePropertyOptions[] {
	const counts = new Map<string, number>();
	for (const category of categories) {
		if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
	}
	return [...counts]
		.map(([value, count]) => ({ name: `${value} (${count})`, value }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
