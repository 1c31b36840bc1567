import { productSuite } from '../support/jest-suite.mjs';

export default productSuite('weapp', { testTimeout: 60_000 });
