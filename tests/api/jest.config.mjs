import { productSuite } from '../support/jest-suite.mjs';

export default productSuite('api', { testTimeout: 30_000 });
