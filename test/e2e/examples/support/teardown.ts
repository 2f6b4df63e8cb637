export { endAll as default } from './ending.ts';
