import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import type { Transaction } from 'kysely'
import type { DB } from './database.generated.ts'

/** A transaction in which row-level security shows one workspace. Use cases pass it on to stores; only stores look inside. */
export type Tx = Transaction<DB> & { readonly scope?: 'workspace' | 'system' }

/** Runs `work` in one transaction; commits when it resolves, rolls back when it throws. */
export type InWorkspace = <T>(workspaceId: WorkspaceId, work: (tx: Tx) => Promise<T>) => Promise<T>
/** The same with the rows of an organisation in sight, and of no workspace's inside. */
export type InOrganisation = <T>(organisationId: OrganisationId, work: (tx: Tx) => Promise<T>) => Promise<T>
/** The same with the rows of a person in sight: what is theirs wherever they work. */
export type InPerson = <T>(userId: UserId, work: (tx: Tx) => Promise<T>) => Promise<T>
/** The same for the few sweeps that must see all workspaces (schedulers, recovery, sign-in). */
export type AsSystem = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** A statement for the ways that are walked most. One name stands for one text: PostgreSQL keeps its plan under it. */
export type ReadStatement = { name: string; text: string; values: unknown[] }
export type Reader = <Row extends object>(statement: ReadStatement) => Promise<Row[]>

export type Transactions = {
  inWorkspace: InWorkspace
  inOrganisation: InOrganisation
  inPerson: InPerson
  asSystem: AsSystem
  /** Reads in a workspace, each statement in a transaction of its own and a single round trip. */
  reader: (workspaceId: WorkspaceId) => Reader
}
