export * as service from './service';
export * as order from './order';
export * as refill from './refill';
export * as balance from './balance';
export * as product from './product';
export * as proxy from './proxy';
export * as api from './api';
