export type { Field, FieldProperty, Fields, Read, Values } from './field';
export * from './fields';
export { asJson, type Json } from './json';
export {
	defineOperation,
	type Call,
	type Operation,
	type Quoted,
	type Prepared,
} from './operation';
export { connectionOptions, priceListMaxAge } from './options';
export { safetyFields } from './safety';
export { FileReply, NotFound, Unreadable, type Reply, type ReplyContext } from './reply';
export type { Resource } from './resource';
export type { Quote, QuoteAt } from './quote';
export { Problem } from './spec';
