import { createMemoryStore } from '../../functions/storage/memory';
import { itKeepsThePromisesOfAStore } from './store-suite';

describe('The store in memory', () => itKeepsThePromisesOfAStore(createMemoryStore));
