export { createOrder } from './createOrder.operation';
export { getAll } from './getAll.operation';
export { getOrder } from './getOrder.operation';
