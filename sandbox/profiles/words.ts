import type { Reason, Refusal } from '../refusal.ts';

type Words = Record<Reason, string>;

/** `%` stands for the number or the parameter in question. */
export const english: Words = {
	key: 'Invalid API key',
	missingKey: 'Missing key',
	request: 'Incorrect request',
	method: 'Incorrect request',
	tooMany: 'Too many ids in one request, limit %',
	missing: 'Missing required parameter: %',
	value: 'Incorrect value of parameter: %',
	service: 'Incorrect service ID',
	disabled: 'Service temporarily disabled',
	link: 'Bad link',
	duplicate: 'You have active order with this link. Please wait until order being completed.',
	quantity: 'Incorrect quantity',
	minimum: 'Quantity less than minimal %',
	maximum: 'Quantity more than maximum %',
	multiple: 'Quantity must be a multiple of %',
	dripfeed: 'Drip-feed is not available for this service',
	funds: 'Not enough funds on balance',
	orderId: 'Incorrect order ID',
	refillId: 'Incorrect refill ID',
	refillOff: 'This service does not offer refill.',
	refillEarly: 'Order not eligible for refill.',
	refillRecent: 'The order was completed or refill was requested less than 24 hours ago',
	cancelOff: 'Order cannot be canceled',
	cancelLate: 'Cannot cancel',
	product: 'Incorrect product ID',
	stock: 'Out of stock',
	proxy: 'Proxy not found',
	proxyKind: 'Incorrect proxy type',
	protocol: 'The protocol must be HTTP or SOCKS5',
	days: 'Days must be a whole number from 1',
	rotationKey: 'Rotation key not found',
	expired: 'Proxy has expired',
};

/** What the proxy shop says; it is Vietnamese even where the panel around it is not. */
const shop = {
	proxy: 'Proxy không tồn tại',
	proxyKind: 'Loại proxy không hợp lệ',
	protocol: 'Giao thức phải là HTTP hoặc SOCKS5',
	days: 'Số ngày phải từ 1 trở lên',
	rotationKey: 'Key xoay không tồn tại',
	expired: 'Proxy đã hết hạn',
};

export const englishWithShop: Words = { ...english, ...shop };

/** Vietnamese panels keep the English of their documents for ids and answer the rest like this. */
export const vietnamese: Words = {
	...english,
	key: 'API key không hợp lệ',
	missingKey: 'Thiếu API key',
	link: 'Liên kết không hợp lệ',
	quantity: 'Số lượng không hợp lệ',
	minimum: 'Số lượng tối thiểu là %',
	maximum: 'Số lượng tối đa là %',
	funds: 'Số dư không đủ',
	disabled: 'Dịch vụ đang bảo trì',
};

export const say =
	(words: Words) =>
	(refusal: Refusal): string =>
		words[refusal.reason].replace('%', refusal.detail);
