import { validateHeaderName, validateHeaderValue } from 'node:http';
import { z } from 'zod';

const passes = (check: () => void): boolean => {
	try {
		check();
		return true;
	} catch {
		return false;
	}
};

/** A text that may travel as the value of a header. */
export const headerValue = z
	.string()
	.refine((value) => passes(() => validateHeaderValue('x', value)), 'is no header value');

const headerName = z
	.string()
	.refine((name) => passes(() => validateHeaderName(name)), 'is no header name')
	.transform((name) => name.toLowerCase())
	// They belong to the body that is sent; another value would break the answer, not spoil it.
	.refine(
		(name) => !['content-length', 'transfer-encoding', 'trailer'].includes(name),
		'is set by the server',
	);

const isContentType = (value: string): boolean => /^[\w.+-]+\/[\w.+*-]+/.test(value);

/** The server would say another type in place of one that is none. */
export const contentTypeValue = headerValue.refine(isContentType, 'is no content type');

export const headersSchema = z
	.record(headerName, headerValue)
	.refine((headers) => isContentType(headers['content-type'] ?? 'x/x'), 'is no content type');
