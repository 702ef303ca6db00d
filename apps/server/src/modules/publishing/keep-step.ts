import type { PostId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { announcePost } from './announce.ts'
import { isStillSo } from './claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import type { DuePublication } from './due-publication.ts'
import { setHold } from './place-store.ts'
import type { StoredPublication } from './post.ts'
import { holdDue, savePublication } from './publication-store.ts'
import type { Trouble } from './trouble.ts'

/** What a step came to. Times are the destination's own. */
export type Step =
  | {
      publication: Partial<StoredPublication>
      /** For the activity log of its post. */
      activity?: { action: string; facts?: unknown }
      /** Nothing that anybody would see has changed. */
      quiet?: boolean
    }
  | { trouble: Trouble; quiet?: boolean }
const LOOK_AGAIN_MS = 10 * 60_000
type Clock = { now: Date; ahead: number }

/** Writes down what a step came to, in one transaction with telling everybody. */
export const createKeepStep =
  ({ transactions, events, audit, clock }: PublishingDeps) =>
  async (due: DuePublication, step: Step, { now, ahead }: Clock): Promise<void> => {
    const { workspaceId } = due.place
    await transactions.inWorkspace(workspaceId, async (tx) => {
      const { publication, post } = due
      if (!(await isStillSo(tx, workspaceId, publication, post.version))) return
      const change = 'trouble' in step ? changeOf(step.trouble, due, now) : step.publication
      const touched = new Set<PostId>(step.quiet ? [] : [post.id])
      await savePublication(tx, workspaceId, publication.id, {
        ...change,
        ...(change.nextAt !== undefined && { wakeAt: wakeOf(change, due, ahead) }),
        // Fetched by our own clock.
        ...(change.figuresNextAt && { figuresNextAt: new Date(change.figuresNextAt.getTime() - ahead) }),
        updatedAt: clock.now(),
      })
      if ('trouble' in step && step.trouble.kind === 'hold')
        for (const id of await hold(tx, due, step.trouble, { now, ahead })) touched.add(id)
      else if (due.held?.waitingFor && publication.externalId === null && change.externalId)
        await setHold(tx, workspaceId, { ...due.place, connectionId: due.at.connectionId }, null)
      const activity = 'trouble' in step ? activityOf(step.trouble) : step.activity
      if (activity && !step.quiet)
        await audit.recordOf(tx, { name: 'system', workspaceId }, activity.action, post.id, {
          after: { network: publication.network, name: due.name, ...(activity.facts as object) },
        })
      for (const id of touched) await announcePost(events, tx, workspaceId, id)
    })
  }

/** By our own clock; what must not be too late is looked at when its time is over, however long it has to wait. */
function wakeOf(
  { nextAt = null, state }: Partial<StoredPublication>,
  { post: { notAfter } }: DuePublication,
  ahead: number,
): Date | null {
  const times = [
    ...(nextAt === null ? [] : [nextAt.getTime()]),
    ...(notAfter !== null && (nextAt !== null || state === 'waiting') ? [notAfter.getTime() + 1000] : []),
  ]
  return times.length === 0 ? null : new Date(Math.min(...times) - ahead)
}

async function hold(
  tx: Tx,
  { place, at, held }: DuePublication,
  { waitingFor, seconds }: Extract<Trouble, { kind: 'hold' }>,
  { now, ahead }: Clock,
): Promise<PostId[]> {
  const nextAt = seconds === null ? null : new Date(now.getTime() + seconds * 1000)
  const wait = { ...waitingFor, until: nextAt?.toISOString() ?? null }
  const tries = waitingFor.kind === 'meta' ? (held?.tries ?? 0) + 1 : 0
  await setHold(
    tx,
    place.workspaceId,
    { ...place, connectionId: at.connectionId },
    { waitingFor: wait, tries, nextAt },
  )
  return holdDue(tx, place.workspaceId, place, { waitingFor: wait, nextAt, ahead, now })
}

function changeOf(trouble: Trouble, { publication }: DuePublication, now: Date): Partial<StoredPublication> {
  const isOut = publication.externalId !== null
  switch (trouble.kind) {
    case 'failed':
      // As long as it may be out, to look for it is all that can be done, however the look ended.
      if (publication.state === 'unknown')
        return {
          state: 'unknown',
          problem: trouble.problem,
          waitingFor: null,
          nextAt: new Date(now.getTime() + LOOK_AGAIN_MS),
        }
      return { state: 'failed', problem: trouble.problem, waitingFor: null, nextAt: null }
    case 'unknown':
      return {
        // Of what is out, only its first comment can be in doubt.
        ...(!isOut && { state: 'unknown', problem: trouble.problem }),
        waitingFor: null,
        nextAt: new Date(now.getTime() + trouble.seconds * 1000),
      }
    case 'later':
    case 'hold': {
      const { dueAt } = publication
      const until = trouble.seconds === null ? null : new Date(now.getTime() + trouble.seconds * 1000)
      // What may be out already stays unknown, and what is out stays so.
      const isDue = dueAt !== null && dueAt <= now
      // That it waits is shown from its time on.
      const nextAt = dueAt !== null && !isDue && (until === null || until > dueAt) ? dueAt : until
      const state = publication.state === 'unknown' ? 'unknown' : isDue ? 'waiting' : 'scheduled'
      return {
        ...(!isOut && { state }),
        waitingFor: { ...trouble.waitingFor, until: until?.toISOString() ?? null },
        looks: publication.looks + (trouble.kind === 'later' ? 1 : 0),
        nextAt,
      }
    }
  }
}

function activityOf(trouble: Trouble): { action: string; facts: object } | undefined {
  if (trouble.kind === 'failed') return { action: 'post.failed', facts: { problem: trouble.problem } }
  if (trouble.kind === 'unknown') return { action: 'post.unknown', facts: {} }
  if (trouble.kind === 'hold')
    return { action: 'post.held', facts: { sentence: trouble.waitingFor.sentence } }
  return undefined
}
