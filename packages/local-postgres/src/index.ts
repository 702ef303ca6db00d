/** An embedded PostgreSQL for people without one, and for tests. */
export { startLocalPostgres, type LocalPostgres, type LocalPostgresOptions } from './server.ts'
