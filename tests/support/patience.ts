import { extent } from './figures';

/**
 * How long a test may take on a busy machine, in milliseconds; only a fault ever uses it up. No test is about time:
 * that is for the measurements.
 */
jest.setTimeout(extent(120_000, 1_200_000));
