import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { misdirected } from '../lib/values/url';
import { allZones, defaultZone } from '../lib/values/dates';

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
}

/**
 * No redirect is followed: 307 and 308 would send the key on to another address. n8n has two request
 * helpers, which read different ones of these.
 */
const followsNone = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
};

/**
 * Where the HTTP Request node puts the fields of a form. The key goes among them: in a body beside
 * them, it would turn the form into JSON.
 */
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

/** Whether it is a multipart form, which n8n has made already. */
function isForm(value: unknown): value is { append: (name: string, value: string) => void } {
	return isFields(value) && typeof value.append === 'function';
}
