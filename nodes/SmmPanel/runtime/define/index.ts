export type { Field, FieldProperty, Fields, Values } from './field';
export { defineOperation, FileReply, NotFound, Problem, Unreadable } from './operation';
export type { Operation, Prepared, Quote, Reply, ReplyContext } from './operation';
export type { Resource } from './resource';
export * from './fields';
export { connectionOptions, spendingOptions } from './options';
export { asJson, type Json } from './json';
