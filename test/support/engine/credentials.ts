import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	ICredentialsHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

export const credentialType = 'smmPanelApi';

/** What a user typed into the credential. */
export interface PanelCredential {
	apiUrl: string;
	apiKey: string;
	timezone?: string;
	bodyFormat?: 'form' | 'json';
	ignoreSslIssues?: boolean;
	/** It was deleted after the node had chosen it. */
	isDeleted?: boolean;
}

/** n8n's credentials helper over plain values: defaults applied, the type's own `authenticate` called. */
export function credentialsHelper(
	types: ReadonlyMap<string, ICredentialType>,
	stored: ReadonlyMap<string, PanelCredential>,
): ICredentialsHelper {
	const typeOf = (name: string): ICredentialType => {
		const found = types.get(name);
		if (!found) throw new Error(`The built package has no credential type "${name}"`);
		return found;
	};
	const helper: Omit<ICredentialsHelper, 'runPreAuthentication'> = {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		async authenticate(credentials, typeName, requestOptions) {
			const { authenticate } = typeOf(typeName);
			if (typeof authenticate !== 'function') {
				throw new Error(`"${typeName}" has no authenticate function`);
			}
			return await authenticate(credentials, requestOptions as IHttpRequestOptions);
		},
		preAuthentication: async () => await Promise.resolve(undefined),
		async getDecrypted(_additionalData, { id }, typeName) {
			const values = stored.get(id ?? '');
			if (!values || values.isDeleted)
				throw new Error(`There is no credential with the id "${id}"`);
			return await Promise.resolve(withDefaults(typeOf(typeName), values));
		},
		getCredentials: refuse,
		updateCredentials: refuse,
		updateCredentialsOauthTokenData: refuse,
		getCredentialsProperties: (typeName) => typeOf(typeName).properties,
	};
	return helper as ICredentialsHelper;
}

function withDefaults(type: ICredentialType, values: PanelCredential) {
	const filled = NodeHelpers.getNodeParameters(
		type.properties,
		{ ...values },
		true,
		false,
		null,
		null,
	);
	return filled as ICredentialDataDecryptedObject;
}

const refuse = async (): Promise<never> =>
	await Promise.reject(new Error('Tests keep no encrypted credentials'));
