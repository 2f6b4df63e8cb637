export type { Field, FieldProperty, Fields, Read, Values } from './field';
export * from './fields';
export { asJson, type Json } from './reply';
export {
	defineOperation,
	type Call,
	type Operation,
	type Quoted,
	type Prepared,
	type Resource,
} from './operation';
export { connectionOptions, priceListMaxAge } from './options';
export { safetyFields } from './options';
export { FileReply, NotFound, Unreadable, type Reply, type ReplyContext } from './reply';
export type { Quote, QuoteAt } from './reply';
export { Problem } from './spec';
