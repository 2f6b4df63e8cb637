/** By its shape: an error of Node's own is no `Error` to code that runs in a context of its own. */
export const hasCode = (error: unknown, code: string): boolean =>
	typeof error === 'object' && error !== null && 'code' in error && error.code === code;

export const messageOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'message' in error
		? String(error.message)
		: String(error);
