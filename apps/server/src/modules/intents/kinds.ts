import type { Intent as Shown, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { LISTS_LAG_MS, type Sighting, type Sought, type StoredIntent } from './intent.ts'

export type Retry = NonNullable<Shown['retry']>

/** What the module that writes a kind of thing knows about it; registered once, at wiring. */
export type IntentKind = {
  /** Looks at the provider, by nothing but stored facts. Throws WriteFailure, or AppError when there is no way to it. */
  lookUp(sought: Sought): Promise<Sighting>
  /** For how long Meta's lists may lag behind a write of this kind; default LISTS_LAG_MS. */
  listsLagMs?: number
  /** It turned out live without its maker: keep what it made, in the transaction that says so. */
  foundLive?(tx: Tx, workspaceId: WorkspaceId, intent: StoredIntent): Promise<void>
  /** What can be done about those that are not live, by subject. */
  retries?(tx: Tx, workspaceId: WorkspaceId, subjects: string[]): Promise<Map<string, Retry>>
}

export type Kinds = {
  register(kind: string, known: IntentKind): void
  get(kind: string): IntentKind | undefined
  /** For how long lists may not show a write of this kind, in ms. */
  lagOf(kind: string): number
}

export function createKinds(): Kinds {
  const kinds = new Map<string, IntentKind>()
  return {
    register: (kind, known) => {
      if (kinds.has(kind)) throw new Error(`The look-up of ${kind} is registered twice.`)
      kinds.set(kind, known)
    },
    get: (kind) => kinds.get(kind),
    lagOf: (kind) => kinds.get(kind)?.listsLagMs ?? LISTS_LAG_MS,
  }
}
