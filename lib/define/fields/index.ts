export { field, isBlank, type Words } from './base';
export { isUnresolved, unresolved } from './expression';
export { choice, flag, optionalChoice } from './choice';
export { collection } from './collection';
export { id, ids } from './ids';
export { optionalAmount, wholeNumber } from './numbers';
export { parameters } from './parameters';
export { optionalText, text } from './text';
