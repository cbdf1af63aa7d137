export type { MockClock } from './clock';
export type { Faults } from './faults';
export { createMock, type Mock, type MockOptions } from './mock';
export type { ScenarioName } from './scenarios/index';
