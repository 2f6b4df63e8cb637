/**
 * Panels call the variants of a service its servers: "This server is closed, use another server" is
 * about what is sold, not about a machine.
 */
export function isServer(said: string): boolean {
	return /\b(?:this|that|selected|chosen|another|other|different) (?:service )?server\b|\b(?:server|may chu|kenh)(?: dich vu)? (?:nay|khac)\b|\bserver(?: so)? \d{1,3}\b|\bserver (?:hien )?(?:(?:dang|da|tam|bi) ){1,3}(?:dong|ngung|tat|khoa|dung)\b/.test(
		said,
	);
}
