/** What the HTTP layer hands over for one request, whatever the status. */
export interface WireAnswer {
	status: number;
	/** Lower-case names. */
	headers: Readonly<Record<string, string>>;
	text: string;
}
