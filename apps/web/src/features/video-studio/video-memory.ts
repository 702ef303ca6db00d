import type { BriefId, Storyboard, VideoGenerationId } from '@adwright/contract'
import type { NewBrief, Wishes } from './form/video-values.ts'

/** A film that is to be made: what a run needs, so that the same can be asked for once more. */
export type FilmWork = { briefId: BriefId; wishes: Wishes; storyboard: Storyboard }
/** Asked for and not answered yet. The key goes with it, so that a reload never starts a second run. */
export type Pending = { key: string; work: FilmWork }
/** The brief that stands behind the form; once a film was made of it, other words get a brief of their own. */
export type KnownBrief = { text: string; id: BriefId; filmed: boolean }
/** A storyboard on the desk and what it was written for. */
export type Desk = { briefId: BriefId; storyboard: Storyboard; key: string; edited: boolean }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type DoneWork = { id: VideoGenerationId; work: FilmWork }
const mostWorks = 6

export type VideoMemory = ReturnType<typeof createVideoMemory>

/** What this tab remembers. Storage may be full or forbidden: then the studio works on, and only forgets. */
export function createVideoMemory(store: Store, workspace: string) {
  const keyOf = (name: string) => `adwright.films.${workspace}.${name}`
  const read = <Value>(name: string): Value | undefined => {
    try {
      const text = store.getItem(keyOf(name))
      return text === null ? undefined : (JSON.parse(text) as Value) // only this file writes these keys
    } catch {
      return undefined
    }
  }
  const write = (name: string, value: unknown) => {
    try {
      if (value === undefined) store.removeItem(keyOf(name))
      else store.setItem(keyOf(name), JSON.stringify(value))
    } catch {
      // Private windows refuse to store; nothing the person can do about it.
    }
  }
  const works = () => read<DoneWork[]>('works') ?? []
  return {
    typed: <Values>() => read<Values>('typed'),
    rememberTyped: (values: unknown) => write('typed', values),
    desk: () => read<Desk>('desk'),
    rememberDesk: (desk: Desk | undefined) => write('desk', desk),
    brief: () => read<KnownBrief>('brief'),
    rememberBrief: (brief: NewBrief, id: BriefId, filmed: boolean) =>
      write('brief', { text: JSON.stringify(brief), id, filmed } satisfies KnownBrief),
    rememberBriefFilmed: () => {
      const known = read<KnownBrief>('brief')
      if (known) write('brief', { ...known, filmed: true } satisfies KnownBrief)
    },
    pending: () => read<Pending>('pending'),
    rememberPending: (pending: Pending | undefined) => write('pending', pending),
    workOf: (id: VideoGenerationId) => works().find((known) => known.id === id)?.work,
    rememberWork: (id: VideoGenerationId, work: FilmWork) =>
      write('works', [{ id, work }, ...works().filter((known) => known.id !== id)].slice(0, mostWorks)),
  }
}

/** The key of what is still unanswered, if it is the very same work; else a new one. */
export const keyFor = (work: FilmWork, pending: Pending | undefined, fresh: () => string): string =>
  pending && JSON.stringify(pending.work) === JSON.stringify(work) ? pending.key : fresh()

/** Whether the brief on the server still says what the form says, may be changed to it, or has to be a new one. */
export function briefStep(known: KnownBrief | undefined, brief: NewBrief): 'same' | 'change' | 'create' {
  if (!known) return 'create'
  if (known.text === JSON.stringify(brief)) return 'same'
  return known.filmed ? 'create' : 'change'
}
