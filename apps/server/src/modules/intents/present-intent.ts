import type { Intent, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { StoredAttempt, StoredIntent } from './intent.ts'
import type { Kinds, Retry } from './kinds.ts'
import { attemptSentence, sentenceOf } from './words.ts'

type Row = { intent: StoredIntent; attempts: StoredAttempt[] }

/** Intents as people see them, with what can be done about each. */
export async function presentIntents(
  kinds: Kinds,
  tx: Tx,
  workspaceId: WorkspaceId,
  rows: readonly Row[],
): Promise<Intent[]> {
  const retries = await retriesOf(kinds, tx, workspaceId, rows)
  return rows.map(({ intent, attempts }) => ({
    id: intent.id,
    subject: intent.subject,
    label: intent.label,
    outcome: intent.outcome,
    reason: intent.reason,
    sentence: sentenceOf(intent),
    problem: intent.problem,
    externalId: intent.externalId,
    connectionId: intent.connectionId,
    attempts: attempts.map((attempt) => ({
      number: attempt.number,
      kind: attempt.kind,
      beganAt: attempt.beganAt.toISOString(),
      endedAt: attempt.endedAt?.toISOString() ?? null,
      outcome: attempt.outcome,
      problem: attempt.problem,
      traceId: attempt.traceId,
      sentence: attemptSentence(attempt),
    })),
    canResolve:
      (intent.outcome === null || intent.outcome === 'unknown') &&
      intent.facts !== null &&
      kinds.get(intent.kind) !== undefined,
    nextCheckAt: intent.checkAt?.toISOString() ?? null,
    retry: (isNotLive(intent) && retries.get(intent.kind)?.get(intent.subject)) || null,
    createdAt: intent.createdAt.toISOString(),
    updatedAt: intent.updatedAt.toISOString(),
  }))
}

const isNotLive = ({ outcome }: StoredIntent) => outcome === 'not_live'

async function retriesOf(kinds: Kinds, tx: Tx, workspaceId: WorkspaceId, rows: readonly Row[]) {
  const byKind = Map.groupBy(
    rows.filter(({ intent }) => isNotLive(intent)),
    ({ intent }) => intent.kind,
  )
  const retries = new Map<string, Map<string, Retry>>()
  for (const [kind, of] of byKind) {
    const subjects = [...new Set(of.map(({ intent }) => intent.subject))]
    const found = await kinds.get(kind)?.retries?.(tx, workspaceId, subjects)
    if (found) retries.set(kind, found)
  }
  return retries
}
