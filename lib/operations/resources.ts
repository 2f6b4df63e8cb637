export { service } from './service';
export { order } from './order';
export { refill } from './refill';
export { balance } from './balance';
export { product } from './product';
export { proxy } from './proxy';
export { api } from './api';
