import { UnexpectedAnswer } from '../answer.ts'
import { appsecretProof } from '../appsecret-proof.ts'
import { MetaError } from '../errors.ts'
import type { Governor, Leave } from '../governor/governor.ts'
import type { CallSubject } from '../governor/owner.ts'
import type { Call } from '../graph-call.ts'
import { readAnswer, type RawAnswer } from '../read-answer.ts'
import { createRedactor } from '../redact.ts'
import type { Backoff } from '../retry.ts'
import { readUsage } from '../usage.ts'
import { dependencyFailed, notFinished, ofWholeBatch } from './batch-errors.ts'
import { effectOf, wireItem, type BatchItem } from './batch-item.ts'
import { readSlot } from './batch-slot.ts'

/** How one operation ended. `value` is its answer as JSON, absent where the answer was to be left out. */
export type BatchOutcome = { ok: true; value?: unknown } | { ok: false; error: MetaError }

/** An operation, its place among all of them, and the places of those it needs. */
export type Operation = { index: number; item: BatchItem; parents: readonly number[] }

export type BatchDeps = Backoff & {
  /** With the session's token. */
  call: Call
  governor: Governor
  token: string
  subject: CallSubject | undefined
  appSecret: string
  version: string
}

type Admitted = Operation & { leave: Leave }

/** Sends operations in one request and enters how they ended; those their limits hold back are not sent. */
export async function runRound(
  deps: BatchDeps,
  operations: readonly Operation[],
  outcomes: Map<number, BatchOutcome>,
): Promise<void> {
  const admitted = await admit(deps, operations, outcomes)
  if (admitted.length === 0) return
  let slots: unknown[]
  try {
    slots = await send(deps, admitted)
  } catch (cause) {
    const error = asMetaError(cause)
    for (const { index, item } of admitted) outcomes.set(index, failed(ofWholeBatch(error, item)))
    return
  }
  const answers = new Map(admitted.map(({ index }, position) => [index, readSlot(slots[position])]))
  for (const operation of admitted) {
    const answer = answers.get(operation.index)
    outcomes.set(
      operation.index,
      answer
        ? await settle(deps, operation, answer)
        : unanswered(deps, operation, outcomes, () =>
            admitted
              .filter(({ parents }) => parents.includes(operation.index))
              .map(({ index }) => answers.get(index) !== undefined),
          ),
    )
  }
}

async function admit(
  deps: BatchDeps,
  operations: readonly Operation[],
  outcomes: Map<number, BatchOutcome>,
): Promise<Admitted[]> {
  const entered: Admitted[] = []
  const tell = (index: number, cause: unknown) => void outcomes.set(index, failed(asMetaError(cause)))
  for (const operation of operations) {
    const { index, item } = operation
    const where = whereOf(deps, item)
    const call = { path: item.path, subject: deps.subject, token: item.token ?? deps.token }
    const cause = failureOfParent(operation, outcomes)
    if (cause) outcomes.set(index, failed(dependencyFailed(cause, where)))
    else
      await deps.governor.enter(call, where).then(
        (leave) => entered.push({ ...operation, leave }),
        (error) => tell(index, error),
      )
  }
  const waitMs = Math.max(0, ...entered.map(({ leave }) => leave.waitMs))
  if (waitMs === 0) return entered
  await deps.sleep(waitMs)
  return entered.filter(({ index, leave }) => {
    try {
      leave.stands()
      return true
    } catch (error) {
      tell(index, error)
      return false
    }
  })
}

/** Throws TypeError for an item that cannot be sent. */
export const wireItemOf = ({ appSecret, token: own }: BatchDeps, item: BatchItem) =>
  wireItem(item, (token = own) => appsecretProof(appSecret, token))

function send(deps: BatchDeps, operations: readonly Operation[]): Promise<unknown[]> {
  const items = operations.map(({ item }) => item)
  return deps.call(
    {
      method: 'POST',
      path: '',
      params: { batch: items.map((item) => wireItemOf(deps, item)), include_headers: true },
      effect: items.every((item) => effectOf(item) === 'read') ? 'read' : 'write',
      secrets: items.flatMap(({ token }) => token ?? []),
    },
    (answer) => {
      if (!Array.isArray(answer) || answer.length !== items.length) {
        throw new UnexpectedAnswer('the answer has not a slot for each operation')
      }
      return answer
    },
  )
}

async function settle(deps: BatchDeps, { item, leave }: Admitted, answer: RawAnswer): Promise<BatchOutcome> {
  const usage = readUsage(answer.headers)
  const context = {
    effect: effectOf(item),
    where: whereOf(deps, item),
    redact: createRedactor([deps.token, item.token, deps.appSecret]),
    verdict: undefined,
  }
  try {
    const value = readAnswer(answer, context, usage, (json) => json)
    await leave.answered(usage)
    return { ok: true, value }
  } catch (cause) {
    return failed(await leave.refused(usage, asMetaError(cause)))
  }
}

/** @param childrenAnswered whether those that need the operation were answered, which they are only if it succeeded */
function unanswered(
  deps: BatchDeps,
  operation: Operation,
  outcomes: Map<number, BatchOutcome>,
  childrenAnswered: () => boolean[],
): BatchOutcome {
  const where = whereOf(deps, operation.item)
  const cause = failureOfParent(operation, outcomes)
  if (cause) return failed(dependencyFailed(cause, where))
  const children = childrenAnswered()
  const succeeded = children.includes(true) || (children.length === 0 && operation.item.omitResponseOnSuccess)
  return succeeded ? { ok: true } : failed(notFinished(operation.item, where))
}

// A parent that may have succeeded after all says nothing about its children.
function failureOfParent({ parents }: Operation, outcomes: Map<number, BatchOutcome>): MetaError | undefined {
  const ends = parents.map((parent) => outcomes.get(parent))
  const failure = ends.find((end) => end && !end.ok && end.error.kind !== 'unknown_outcome')
  return failure && !failure.ok ? failure.error : undefined
}

const whereOf = ({ version }: BatchDeps, { method, path }: BatchItem) =>
  `${method} /${version}/${path} in a batch`

const failed = (error: MetaError): BatchOutcome => ({ ok: false, error })

function asMetaError(cause: unknown): MetaError {
  if (cause instanceof MetaError) return cause
  throw cause
}
