import type { Answer, Calendar, CalendarEntry, PostId, PostPage, When } from '@adwright/contract'
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, reasonOf, refresh } from '../../../lib/api.ts'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { words } from '../../../lib/words.ts'
import { toast } from '../../../ui/toast.tsx'
import { momentTitle } from '../day-words.ts'

const t = calendarWords.move

/** `at` is where it is shown until the server has answered; null takes it off the calendar. */
export type Move = { entry: CalendarEntry; when: When; at: Date | null }
type Change = Partial<Pick<CalendarEntry, 'at' | 'state' | 'version'>>

const isIn = (entries: readonly CalendarEntry[], id: PostId) => entries.some((entry) => entry.id === id)

/** A draft that gets a time comes onto the calendar, and goes from there when it loses it. */
function changeEntries(entries: CalendarEntry[], entry: CalendarEntry, change: Change): CalendarEntry[] {
  if (!isIn(entries, entry.id)) return change.at ? [...entries, { ...entry, ...change }] : entries
  return entries.map((one) => (one.id === entry.id ? { ...one, ...change } : one))
}

/** Writes a change into every calendar and list that shows this post; the answer takes it back. */
function applyEverywhere(client: QueryClient, entry: CalendarEntry, change: Change): () => void {
  const shown = [
    ...client.getQueriesData({ queryKey: ['calendar'] }),
    ...client.getQueriesData({ queryKey: ['listPosts'] }),
  ]
  const drafts = Number(change.state === 'draft') - Number(entry.state === 'draft')
  client.setQueriesData<Calendar>(
    { queryKey: ['calendar'] },
    (calendar) =>
      calendar && {
        ...calendar,
        drafts: calendar.drafts + (change.state ? drafts : 0),
        entries: changeEntries(calendar.entries, entry, change),
      },
  )
  client.setQueriesData<PostPage>({ queryKey: ['listPosts'] }, (page) =>
    page && 'posts' in page
      ? { ...page, posts: page.posts.map((one) => (one.id === entry.id ? { ...one, ...change } : one)) }
      : page,
  )
  return () => {
    for (const [key, data] of shown) client.setQueryData(key, data)
  }
}

/** Another move of the same post may have changed its version since it was drawn. */
const versionOf = (client: QueryClient, { id, version }: CalendarEntry): number =>
  Math.max(
    version,
    ...client
      .getQueriesData<Calendar>({ queryKey: ['calendar'] })
      .flatMap(([, calendar]) => calendar?.entries ?? [])
      .filter((entry) => entry.id === id)
      .map((entry) => entry.version),
  )

/** The way back, while its time has not passed. */
const undoOf = ({ entry }: Move, post: Answer<'schedulePost'>, now: Date): Move | null => {
  const moved: CalendarEntry = { ...entry, version: post.version, at: post.dueAt, state: post.state }
  if (entry.at === null) return { entry: moved, when: { kind: 'draft' }, at: null }
  const at = new Date(entry.at)
  return at > now ? { entry: moved, when: { kind: 'at', at: entry.at }, at } : null
}

/** Shown at once; when the server refuses, the post is back where it was, with the reason. */
export function useMovePost({ zone, now }: { zone: string; now: Date }) {
  const client = useQueryClient()
  const mutation = useMutation({
    scope: { id: 'move-post' }, // one after another: the second move needs the version that the first one made
    mutationFn: ({ entry, when }: Move) =>
      api('schedulePost', { params: { id: entry.id }, body: { version: versionOf(client, entry), when } }),
    onMutate: async ({ entry, at }: Move) => {
      await client.cancelQueries({ queryKey: ['calendar'] })
      await client.cancelQueries({ queryKey: ['listPosts'] })
      const change: Change = { at: at?.toISOString() ?? null, state: at ? 'scheduled' : 'draft' }
      return { takeBack: applyEverywhere(client, entry, change) }
    },
    onSuccess: (post, move) => {
      const { entry } = move
      applyEverywhere(
        client,
        { ...entry, state: post.state },
        {
          at: post.dueAt,
          state: post.state,
          version: post.version,
        },
      )
      const title = entry.title
      const undo = undoOf(move, post, now)
      toast(post.dueAt ? t.done(title, momentTitle(new Date(post.dueAt), zone)) : t.toDrafts(title), {
        ...(undo && { action: { label: words.common.undo, onClick: () => mutation.mutate(undo) } }),
      })
    },
    onError: (error, { entry }, context) => {
      context?.takeBack()
      toast(t.failed(entry.title), { kind: 'failed', detail: reasonOf(error) })
    },
    onSettled: () => refresh(client, 'calendar', 'listPosts', 'getPost', 'postingDesk'),
  })
  return mutation
}
