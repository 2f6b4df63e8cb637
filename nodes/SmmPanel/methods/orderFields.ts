import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

export async function getOrderFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await Promise.resolve({ fields: [] });
}
