import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { misdirected } from '../lib/values/destination';
import { allZones, defaultZone } from '../lib/values/zones';

/** `panel.example` → `https://panel.example/api/v2`, as the nodes themselves read it. */
const testUrl = `={{ (() => {
	const text = String($credentials.apiUrl ?? '').trim();
	const address = /^[a-z][a-z0-9+.-]*:\\/\\//i.test(text) ? text : 'https://' + text;
	const parts = /^(https?:\\/\\/[^\\/?#]+)([^?#]*)([^#]*)/i.exec(address);
	return parts ? parts[1] + (parts[2].replace(/\\/+$/, '') || '/api/v2') + parts[3] : address;
})() }}`;

const noBalance =
	"The panel did not accept the API key, or the API URL is not the panel's API: no balance came back. Copy both again from the API page of the panel's website.";

const refusedKey =
	"The panel refused the API key. Copy it again from the API page of the panel's website, and check there that the API is switched on.";
/** What panels say of a key or an account at HTTP 200; n8n compares them letter by letter. */
const refusals = [
	'Invalid API key',
	'Invalid API Key',
	'Incorrect API key',
	'Invalid key',
	'API key không hợp lệ',
	'Missing key',
	'API is disable for this user or user not found',
	'Account suspended',
	'neworder.error.account_banned',
];
const wrongAddress =
	"There is no API at this API URL. Copy it again from the API page of the panel's website; it usually ends in /api/v2.";
const redirects =
	'The panel redirects to another address. Enter the final API URL, with https:// and with or without www.';
const troubled = 'The panel has a problem of its own right now. Try again in a few minutes.';

const httpAdvice: Array<[status: number, message: string]> = [
	[301, redirects],
	[302, redirects],
	[303, redirects],
	[307, redirects],
	[308, redirects],
	[400, noBalance],
	[401, refusedKey],
	[403, refusedKey],
	[404, wrongAddress],
	[405, wrongAddress],
	[422, noBalance],
	[429, 'The panel receives too many requests. Wait a minute, then try again.'],
	[500, troubled],
	[502, troubled],
	[503, troubled],
	[504, troubled],
];

export class SmmPanelApi implements ICredentialType {
	name = 'smmPanelApi';

	displayName = 'SMM Panel API';

	documentationUrl =
		'https://github.com/n8n-nodes-smm-panel/n8n-nodes-smm-panel?tab=readme-ov-file#credential';

	icon = {
		light: 'file:../nodes/SmmPanel/smmPanel.svg',
		dark: 'file:../nodes/SmmPanel/smmPanel.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://panel.example/api/v2',
			description:
				"Address of the panel's API, as its API page shows it. The panel's domain alone is enough where the path is /api/v2.",
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: "The key from the account or API page of the panel's website",
		},
		{
			displayName: 'Panel Time Zone',
			name: 'timezone',
			type: 'options',
			options: allZones().map((zone) => ({ name: zone.replaceAll('_', ' '), value: zone })),
			default: defaultZone,
			description: 'Time zone of the dates that the panel sends without one',
		},
		{
			displayName: 'Send Parameters As',
			name: 'bodyFormat',
			type: 'options',
			options: [
				{ name: 'Form (Documented)', value: 'form' },
				{ name: 'JSON', value: 'json' },
			],
			default: 'form',
			description: 'How the panel wants to be sent parameters; nearly all want a form',
		},
		{
			displayName: 'Ignore SSL Issues (Insecure)',
			name: 'ignoreSslIssues',
			type: 'boolean',
			default: false,
			description: 'Whether to connect even if the certificate of the panel is not valid',
		},
	];

	/**
	 * The key travels in the body, to the API URL and nowhere else: whoever edits a workflow may use
	 * this credential in the HTTP Request node without being allowed to see it.
	 */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const problem = misdirected(credentials.apiUrl, requestOptions);
		if (problem !== null) throw new Error(problem);
		return Object.assign(
			requestOptions,
			followsNone,
			signed({ ...requestOptions }, credentials.apiKey),
		);
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: testUrl,
			headers: {
				'Content-Type':
					"={{ $credentials.bodyFormat === 'json' ? 'application/json' : 'application/x-www-form-urlencoded' }}",
			},
			body: { action: 'balance' },
			disableFollowRedirect: true,
			skipSslCertificateValidation: '={{ $credentials.ignoreSslIssues }}',
		},
		// n8n reads both kinds of rules in one list; its types know only one kind at a time.
		rules: [
			...httpAdvice.map(([value, message]) => ({
				type: 'responseCode' as const,
				properties: { value, message },
			})),
			...refusals.map((value) => ({
				type: 'responseSuccessBody' as const,
				properties: { key: 'error', value, message: `The panel said "${value}". ${refusedKey}` },
			})),
			{
				type: 'responseSuccessBody',
				properties: { key: 'balance', value: undefined, message: noBalance },
			},
		] as ICredentialTestRequest['rules'],
	};
}

/** As both of n8n's request helpers understand it; 307 and 308 would send the key on. */
const followsNone = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
};

/** Where the HTTP Request node puts what it sends; a key beside it would turn a form into JSON. */
const ownPlaces = ['form', 'formData'] as const;

function signed(request: Readonly<Record<string, unknown>>, key: unknown) {
	if (isForm(request.formData)) {
		request.formData.append('key', String(key));
		return {};
	}
	const place = ownPlaces.find((name) => isFields(request[name])) ?? 'body';
	const fields = request[place];
	return { [place]: isFields(fields) ? { ...fields, key } : { key } };
}

function isFields(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !(value instanceof URLSearchParams);
}

/** A multipart form that n8n has made already. */
function isForm(value: unknown): value is { append: (name: string, value: string) => void } {
	return isFields(value) && typeof value.append === 'function';
}
