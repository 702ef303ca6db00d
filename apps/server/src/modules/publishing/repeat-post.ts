import {
  RecurrenceRule,
  type PostId,
  type Recurrence,
  type RecurrenceId,
  type WorkspaceId,
} from '@adwright/contract'
import { describeRecurrence, localOf, occurrences, recurrenceFromCron } from '@adwright/posting/times'
import { newId } from '#platform/ids.ts'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { announcePost } from './announce.ts'
import type { ConnectionClock } from './connection-clock.ts'
import { newPublication } from './create-post.ts'
import type { PublishingDeps } from './deps.ts'
import { deskNow } from './desk-now.ts'
import { loadPost, type LoadedPost } from './load-post.ts'
import type { StoredPost } from './post.ts'
import { forgetPost, insertPost } from './post-store.ts'
import { insertPublications, publicationsOf, savePublication } from './publication-store.ts'
import {
  dueToExtend,
  endSeries,
  findRecurrence,
  hasActiveSeries,
  insertRecurrence,
  postsToCome,
  saveNextExtension,
} from './recurrence-store.ts'
import type { SetTime } from './set-time.ts'
import { timeZoneOf } from './settings-store.ts'
import { allMediaIds } from './variant.ts'

/** Posts of a series stand on the calendar for so long ahead, each with a life of its own. */
const AHEAD_DAYS = 35
const DAY_MS = 86_400_000
const SHOWN = 5

type Wish = {
  version: number
  rule?: RecurrenceRule | undefined
  cron?: string | undefined
  until?: string | null | undefined
}

/** Series of posts: the same one again and again, by the workspace's wall clock. */
export const createSeries = (deps: PublishingDeps, clocks: ConnectionClock, setTime: SetTime) => {
  const { transactions, audit, events, clock } = deps

  /** Puts the next posts of a series on the calendar. Safe to run as often as one likes. */
  const extend = async (workspaceId: WorkspaceId, id: RecurrenceId): Promise<void> => {
    const now = await deskNow(deps, clocks, workspaceId)
    await transactions.inWorkspace(workspaceId, async (tx) => {
      const series = await findRecurrence(tx, workspaceId, id, { lock: true })
      if (!series?.active) return
      const zone = await timeZoneOf(tx, workspaceId)
      const upTo = new Date(now.getTime() + AHEAD_DAYS * DAY_MS)
      const template = await loadPost(deps, tx, workspaceId, series.postId)
      for (const { key, at } of occurrences(series.rule, zone, { after: now, upTo }))
        await addOccurrence(tx, workspaceId, template, { recurrenceId: id, occurrence: key }, at)
      const over = series.rule.until !== null && localOf(upTo, zone).day > series.rule.until
      await saveNextExtension(tx, workspaceId, id, over ? null : tomorrow())
    })
  }
  const tomorrow = () => new Date(clock.now().getTime() + DAY_MS)

  /** Extends what is due. A series that cannot be extended waits for a day, so that it never holds back the others. */
  const extendDue = async (): Promise<void> => {
    const errors: Error[] = []
    for (const { workspaceId, recurrenceId } of await transactions.asSystem((tx) =>
      dueToExtend(tx, clock.now()),
    ))
      try {
        await extend(workspaceId, recurrenceId)
      } catch (cause) {
        errors.push(new Error(`The series ${recurrenceId} was not extended.`, { cause }))
        await transactions.inWorkspace(workspaceId, (tx) =>
          saveNextExtension(tx, workspaceId, recurrenceId, tomorrow()),
        )
      }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} series were not extended.`)
  }

  const addOccurrence = async (
    tx: Tx,
    workspaceId: WorkspaceId,
    { post, publications, pages }: LoadedPost,
    place: { recurrenceId: RecurrenceId; occurrence: string },
    at: Date,
  ): Promise<void> => {
    const now = clock.now()
    const copy: StoredPost = {
      ...post,
      id: newId('post'),
      dueAt: null,
      notAfter: null,
      timing: 'recurring',
      ...place,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
    const copies = publications.flatMap(({ pageId, network, overrides }, position) => {
      const page = pages.get(pageId)
      return page ? [newPublication(deps, copy, { page, network }, position, overrides)] : []
    })
    // One for each place in the series, also one that its author has deleted.
    if (!(await insertPost(tx, workspaceId, copy, { mediaIds: allMediaIds(copy, copies) }))) return
    await insertPublications(tx, workspaceId, copies)
    await setTime(tx, { workspaceId }, copy, copies, { kind: 'at', at: at.toISOString() }, 'recurring')
    await announcePost(events, tx, workspaceId, copy.id)
  }

  const get = async ({ workspaceId }: Pick<Member, 'workspaceId'>, id: RecurrenceId): Promise<Recurrence> => {
    const now = await deskNow(deps, clocks, workspaceId)
    return transactions.inWorkspace(workspaceId, async (tx) => {
      const series = await findRecurrence(tx, workspaceId, id)
      if (!series) throw new AppError('recurrence.not_found')
      const zone = await timeZoneOf(tx, workspaceId)
      const next = occurrences(series.rule, zone, {
        after: now,
        upTo: new Date(now.getTime() + 366 * DAY_MS),
      })
      return {
        id,
        postId: series.postId,
        rule: series.rule,
        words: describeRecurrence(series.rule),
        next: series.active ? next.slice(0, SHOWN).map(({ at }) => at.toISOString()) : [],
        active: series.active,
      }
    })
  }

  return {
    extendDue,
    get,
    /** @throws post.not_found, post.changed_meanwhile, post.repeats_already, post.rule_invalid, post.not_ready */
    repeat: async (member: Member, id: PostId, wish: Wish): Promise<Recurrence> => {
      const { workspaceId } = member
      const now = await deskNow(deps, clocks, workspaceId)
      const recurrenceId = newId('rec')
      await transactions.inWorkspace(workspaceId, async (tx) => {
        const { post } = await loadPost(deps, tx, workspaceId, id, { lock: true })
        if (post.version !== wish.version) throw new AppError('post.changed_meanwhile')
        if (await hasActiveSeries(tx, workspaceId, id)) throw new AppError('post.repeats_already')
        const zone = await timeZoneOf(tx, workspaceId)
        const rule = ruleOf(wish, localOf(now, zone).day)
        const soon = occurrences(rule, zone, { after: now, upTo: new Date(now.getTime() + 366 * DAY_MS) })
        if (soon.length === 0)
          throw new AppError('post.rule_invalid', { reason: 'no time of it lies within the next year.' })
        await insertRecurrence(
          tx,
          workspaceId,
          { id: recurrenceId, postId: id, rule, active: true },
          clock.now(),
        )
        await audit.record(tx, member, 'post.repeated', id, undefined, { rule: describeRecurrence(rule) })
      })
      try {
        await extend(workspaceId, recurrenceId)
      } catch (error) {
        // What cannot go out once cannot go out again and again.
        await transactions.inWorkspace(workspaceId, (tx) => endSeries(tx, workspaceId, recurrenceId))
        throw error
      }
      return get(member, recurrenceId)
    },
    /** @throws recurrence.not_found */
    end: (member: Member, id: RecurrenceId): Promise<void> =>
      transactions.inWorkspace(member.workspaceId, async (tx) => {
        const { workspaceId } = member
        if (!(await findRecurrence(tx, workspaceId, id, { lock: true })))
          throw new AppError('recurrence.not_found')
        await endSeries(tx, workspaceId, id)
        for (const postId of await postsToCome(tx, workspaceId, id)) {
          for (const publication of await publicationsOf(tx, workspaceId, [postId], { lock: true }))
            await savePublication(tx, workspaceId, publication.id, {
              state: 'deleted',
              nextAt: null,
              wakeAt: null,
            })
          await forgetPost(tx, workspaceId, postId, clock.now())
          await events.publish(tx, workspaceId, {
            name: 'post.changed',
            data: { postId, state: 'deleted', dueAt: null },
          })
        }
        await audit.record(tx, member, 'post.series_ended', id)
      }),
  }
}

function ruleOf({ rule, cron, until }: Wish, today: string): RecurrenceRule {
  if (rule) return rule
  if (cron === undefined)
    throw new AppError('post.rule_invalid', { reason: 'say on which days and at what times.' })
  const read = recurrenceFromCron(cron)
  if ('problem' in read) throw new AppError('post.rule_invalid', { reason: read.problem }, { field: 'cron' })
  const parsed = RecurrenceRule.safeParse({ ...read, from: today, until: until ?? null })
  if (!parsed.success)
    throw new AppError('post.rule_invalid', { reason: 'name fewer times a day.' }, { field: 'cron' })
  return parsed.data
}
