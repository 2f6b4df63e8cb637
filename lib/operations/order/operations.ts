export { cancel } from './cancel.operation';
export { create } from './create.operation';
export { get } from './get.operation';
export { quote } from './quote.operation';
