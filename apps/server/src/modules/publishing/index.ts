import type {
  ApplyFix,
  ApprovalMode,
  ApprovePost,
  Calendar,
  CalendarQuery,
  ConnectionId,
  CreatePost,
  ImportResult,
  ListPosts,
  Post,
  PostId,
  PostingDesk,
  PostingSlot,
  PostPage,
  PublicationId,
  Recurrence,
  RecurrenceId,
  RecurrenceRule,
  SchedulePost,
  UpdatePost,
  WorkspaceId,
} from '@adwright/contract'
import type { Conversion } from '#modules/media'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayApprove, waitsForApproval } from './approval.ts'
import { createApprovePost, createSetApproval } from './approve-post.ts'
import { createCalendar, createListPosts } from './calendar.ts'
import { createChangeThere } from './change-there.ts'
import { forgetComments } from './comment-store.ts'
import { createComments } from './comments.ts'
import { createConnectionClock } from './connection-clock.ts'
import { createCreatePost } from './create-post.ts'
import { createDeletePost } from './delete-post.ts'
import type { PublishingDeps } from './deps.ts'
import { createDuplicatePost } from './duplicate-post.ts'
import { createFinishConversion } from './finish-conversion.ts'
import { createFixPost } from './fix-post.ts'
import { createGetDesk } from './get-desk.ts'
import { createGetPost } from './get-post.ts'
import { createImportPosts } from './import-posts.ts'
import { createReadLink } from './link-preview.ts'
import { createMeasure } from './measure-publication.ts'
import { dueToMeasure, type ToMeasure } from './measure-store.ts'
import { createMoveClock } from './move-clock.ts'
import { createPausePosting, createSetSlots } from './pause-posting.ts'
import { publicationsOf } from './publication-store.ts'
import { createSeries } from './repeat-post.ts'
import { createResolvePost } from './resolve-post.ts'
import { createRetryPost } from './retry-post.ts'
import { createSchedulePost } from './schedule-post.ts'
import { createSetTime } from './set-time.ts'
import { settingsOf } from './settings-store.ts'
import { takeOffPosts } from './take-off-posts.ts'
import { createDueTurns, createTakeTurn } from './take-turn.ts'
import { createUpdatePost } from './update-post.ts'

export type { PublishingDeps } from './deps.ts'
export { postIntentKinds } from './intent-kinds.ts'
export { publishingJobs } from './jobs.ts'
export { createMetaPublisher } from './meta-publisher.ts'
export { publishingRoutes } from './routes.ts'

export type Publishing = {
  desk(member: Pick<Member, 'workspaceId'>): Promise<PostingDesk>
  setSlots(member: Member, slots: readonly PostingSlot[]): Promise<PostingDesk>
  pause(member: Member, wish: { paused: boolean; overdue: 'hold' | 'publish' }): Promise<PostingDesk>
  setApproval(member: Member, mode: ApprovalMode): Promise<PostingDesk>
  approve(member: Member, id: PostId, answer: ApprovePost): Promise<Post>
  /** The workspace's rule of who says yes, for others whose acts follow it as posts do. */
  approval: {
    mode(tx: Tx, workspaceId: WorkspaceId): Promise<ApprovalMode>
    waits: typeof waitsForApproval
    /** Where nobody has to ask any more, whoever may approve frees what still waits. */
    counts: typeof mayApprove
  }
  calendar(member: Member, query: CalendarQuery): Promise<Calendar>
  create(member: Member, input: CreatePost): Promise<Post>
  list(member: Member, query: ListPosts): Promise<PostPage>
  get(member: Member, id: PostId): Promise<Post>
  update(member: Member, id: PostId, wish: UpdatePost): Promise<Post>
  delete(member: Member, id: PostId, where: 'here' | 'everywhere'): Promise<void>
  schedule(member: Member, id: PostId, wish: SchedulePost): Promise<Post>
  duplicate(member: Member, id: PostId): Promise<Post>
  fix(member: Member, id: PostId, wish: ApplyFix): Promise<Post>
  retry(member: Member, id: PostId, publicationId: PublicationId): Promise<Post>
  resolve(member: Member, id: PostId, publicationId: PublicationId): Promise<Post>
  editPublished(member: Member, id: PostId, publicationId: PublicationId, text: string): Promise<Post>
  takeDown(member: Member, id: PostId, publicationId: PublicationId): Promise<Post>
  /** Fetches figures and comments of everything of it that is out. */
  refresh(member: Member, id: PostId): Promise<Post>
  repeat(
    member: Member,
    id: PostId,
    wish: {
      version: number
      rule?: RecurrenceRule | undefined
      cron?: string | undefined
      until?: string | null | undefined
    },
  ): Promise<Recurrence>
  getRecurrence(member: Member, id: RecurrenceId): Promise<Recurrence>
  endRecurrence(member: Member, id: RecurrenceId): Promise<void>
  import(member: Member, input: { csv: string; dryRun: boolean }): Promise<ImportResult>
  comments: ReturnType<typeof createComments>
  /** The parts that jobs and turns are made of. */
  working: {
    dueTurns(most: number): Promise<string[]>
    takeTurn(name: string): Promise<void>
    readLink(workspaceId: WorkspaceId, id: PostId): Promise<void>
    measure(workspaceId: WorkspaceId, id: PublicationId): Promise<void>
    dueToMeasure(): Promise<ToMeasure[]>
    extendSeries(): Promise<void>
    followClocks(): Promise<void>
  }
  /** Takes everything of a workspace off the calendar, in the transaction that deletes it. */
  takeOff(tx: Tx, workspaceId: WorkspaceId): Promise<void>
  /** Whoever a connection belongs to is being forgotten. In a transaction of the system. */
  forgetComments(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  /** What to do when the lower rooms tell that something has changed. */
  timePassed(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  reconnected(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  onTheWay: ReturnType<typeof createMoveClock>['onTheWay']
  converted(tx: Tx, workspaceId: WorkspaceId, conversion: Conversion): Promise<void>
}

const MOST_MEASURED = 500

export function createPublishing(deps: PublishingDeps): Publishing {
  const { transactions, jobs, clock } = deps
  const clocks = createConnectionClock(deps)
  const setTime = createSetTime(deps, clocks)
  const get = createGetPost(deps)
  const desk = createGetDesk(deps, clocks)
  const create = createCreatePost(deps, setTime)
  const update = createUpdatePost(deps, clocks)
  const schedule = createSchedulePost(deps, setTime)
  const duplicate = createDuplicatePost(deps)
  const fix = createFixPost(deps, clocks)
  const retry = createRetryPost(deps, clocks)
  const resolve = createResolvePost(deps)
  const changeThere = createChangeThere(deps)
  const measure = createMeasure(deps, clocks)
  const series = createSeries(deps, clocks, setTime)
  const moveClock = createMoveClock(deps, clocks)
  const setSlots = createSetSlots(deps)
  const pause = createPausePosting(deps)
  const setApproval = createSetApproval(deps)
  /** A link is read in the background: authors do not wait for strangers' pages. */
  const readLinkSoon = (workspaceId: WorkspaceId, post: Post) =>
    post.link === null || post.linkPreview !== null
      ? Promise.resolve()
      : transactions.inWorkspace(workspaceId, (tx) =>
          jobs.enqueue(
            tx,
            'publishing.read_link',
            { workspaceId, postId: post.id },
            { key: `${post.id}:${post.version}` },
          ),
        )
  const shown = async (member: Member, id: PostId): Promise<Post> => {
    const post = await get(member, id)
    await readLinkSoon(member.workspaceId, post)
    return post
  }
  const then =
    <Rest extends unknown[]>(act: (member: Member, id: PostId, ...rest: Rest) => Promise<void>) =>
    async (member: Member, id: PostId, ...rest: Rest): Promise<Post> => {
      await act(member, id, ...rest)
      return shown(member, id)
    }
  const createAndShow = async (member: Member, input: CreatePost) =>
    shown(member, await create(member, input))
  return {
    desk,
    setSlots: async (member, slots) => {
      await setSlots(member, slots)
      return desk(member)
    },
    setApproval: async (member, mode) => {
      await setApproval(member, mode)
      return desk(member)
    },
    pause: async (member, wish) => {
      await pause(member, wish)
      return desk(member)
    },
    calendar: createCalendar(deps, clocks),
    list: createListPosts(deps),
    get,
    create: createAndShow,
    update: then(update),
    schedule: then(schedule),
    approve: then(createApprovePost(deps, setTime)),
    approval: {
      mode: async (tx, workspaceId) => (await settingsOf(tx, workspaceId)).approval,
      waits: waitsForApproval,
      counts: (mode, role) => mayApprove(mode === 'off' ? 'editors' : mode, role),
    },
    duplicate: async (member, id) => get(member, await duplicate(member, id)),
    fix: then(fix),
    retry: then(retry),
    resolve: then(resolve),
    editPublished: then(changeThere.edit),
    takeDown: then(changeThere.takeDown),
    delete: createDeletePost(deps, changeThere),
    refresh: then(async ({ workspaceId }, id) => {
      const publications = await transactions.inWorkspace(workspaceId, (tx) =>
        publicationsOf(tx, workspaceId, [id]),
      )
      for (const { id: publicationId, state } of publications)
        if (state === 'published') await measure(workspaceId, publicationId)
    }),
    repeat: series.repeat,
    getRecurrence: series.get,
    endRecurrence: series.end,
    import: createImportPosts(deps, clocks, create),
    comments: createComments(deps, measure),
    working: {
      dueTurns: createDueTurns(deps),
      takeTurn: createTakeTurn(deps, clocks),
      readLink: createReadLink(deps),
      measure,
      dueToMeasure: () => transactions.asSystem((tx) => dueToMeasure(tx, clock.now(), MOST_MEASURED)),
      extendSeries: series.extendDue,
      followClocks: moveClock.followClocks,
    },
    takeOff: takeOffPosts,
    forgetComments,
    timePassed: moveClock.timePassed,
    reconnected: moveClock.reconnected,
    onTheWay: moveClock.onTheWay,
    converted: createFinishConversion(deps),
  }
}
