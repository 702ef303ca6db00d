export { createTestDatabase, type TestDatabase } from './test-database.ts'
export { aColleague, aWorkspace } from './factories.ts'
export { fakeClock, type FakeClock } from './fake-clock.ts'
