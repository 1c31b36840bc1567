import { productSuite } from '../support/jest-suite.mjs';

export default productSuite('journeys', { testTimeout: 90_000 });
