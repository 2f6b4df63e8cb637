/** What an order would cost and what speaks against it, from the panel's catalogue. */
export interface Quote {
	cost: number | null;
	/** Sentences; empty when the panel would take the order. */
	problems: string[];
	/** The catalogue has no price for it, though it should. */
	unpriced?: boolean;
	/** The catalogue's price where it can be read as two amounts. */
	doubtful?: string;
	currency?: string | null;
	/** How many are ordered in all. */
	quantity?: number | null;
	/** What it was worked out for, where the catalogue tells what is taken: just this goes out. */
	params?: Readonly<Record<string, string>>;
}

/** What is known besides the values themselves. */
export interface At {
	/** The panel's time zone. */
	zone: string;
}

export interface QuoteAt extends At {
	/** That of the account, where it was looked at. */
	currency: string | null;
}
