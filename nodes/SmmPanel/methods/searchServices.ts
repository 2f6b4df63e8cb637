import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

export async function searchServices(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
	return await Promise.resolve({ results: [] });
}
