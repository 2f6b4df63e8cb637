export { balanceBelow } from './balanceBelow.event';
export { orderStatus } from './orderStatus.event';
export { refillStatus } from './refillStatus.event';
export { productOrderStatus } from './productOrderStatus.event';
export { serviceChange } from './serviceChange.event';
export { productChange } from './productChange.event';
export { proxyExpiring } from './proxyExpiring.event';
export { proxyChange } from './proxyChange.event';
