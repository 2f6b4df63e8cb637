import { formParams, jsonParams, type Params } from '../params.ts';
import type { Traits } from '../traits.ts';

/** Null when the body is in a form this panel doesn't read. */
export async function readParams(
	traits: Traits,
	contentType: string,
	body: unknown,
): Promise<Params | null> {
	if (!(body instanceof Uint8Array)) return null;
	const type = contentType.split(';')[0]?.trim().toLowerCase();
	if (type === 'multipart/form-data') return await multipartParams(contentType, body);
	const text = new TextDecoder().decode(body);
	if (type === 'application/x-www-form-urlencoded') return formParams(text);
	return type === 'application/json' && traits.readsJson ? parsed(text) : null;
}

/** As PHP's curl sends a form that is given as an array. Files are no parameters. */
async function multipartParams(contentType: string, body: Uint8Array): Promise<Params | null> {
	const request = new Response(body, { headers: { 'content-type': contentType } });
	const form = await request.formData().catch(() => null);
	if (!form) return null;
	return new Map(
		[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
	);
}

function parsed(text: string): Params | null {
	try {
		return jsonParams(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
