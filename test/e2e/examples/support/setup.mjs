// Not TypeScript, so that Node and not jest loads it and what it imports: jest would turn `scripts/` into CommonJS.
export { default } from './setup.ts';
