export { call } from './call.operation';
