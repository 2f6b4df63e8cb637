import type { IDataObject } from 'n8n-workflow';

export type Json = IDataObject;

/** A record of a parsed answer as n8n's item: it came from JSON, so it fits. */
export function asJson(record: Readonly<Record<string, unknown>>): Json {
	return record as Json;
}
