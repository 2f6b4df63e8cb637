import type { WatchMaker } from '../watch';
import { balanceBelow } from './balance';
import { orderStatus, productOrderStatus, refillStatus } from './orders';
import { productChange } from './products';
import { proxyChange, proxyExpiring } from './proxies';
import { serviceChange } from './services';

/** Every event by the value workflows store. */
export const watches: ReadonlyMap<string, WatchMaker> = new Map([
	['balanceBelow', balanceBelow],
	['orderStatus', orderStatus],
	['refillStatus', refillStatus],
	['productOrderStatus', productOrderStatus],
	['serviceChange', serviceChange],
	['productChange', productChange],
	['proxyExpiring', proxyExpiring],
	['proxyChange', proxyChange],
]);
