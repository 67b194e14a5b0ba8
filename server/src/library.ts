/** The package as a library: `import { createChecker } from 'soat'`. Its types are those of library/api.ts alone. */
export { createChecker } from './library/createChecker.ts';
