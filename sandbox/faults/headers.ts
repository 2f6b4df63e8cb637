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
		(name) => !['content-length', 'transfer-encoding'].includes(name),
		'is set by the server',
	);

export const headersSchema = z.record(headerName, headerValue);
