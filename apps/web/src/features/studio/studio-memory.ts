import type { BriefId, CreateBrief, GenerationId } from '@adwright/contract'
import type { Drawing, Editing } from './studio-form.ts'

type NewBrief = Partial<CreateBrief> & Pick<CreateBrief, 'business' | 'product' | 'url'>
/** What a run does, so that the same can be asked for once more. */
export type Work =
  | { kind: 'images'; brief: NewBrief | BriefId; drawing: Drawing }
  | { kind: 'edit'; editing: Editing }
/** Asked for and not answered yet. The key goes with it, so that a reload never starts a second run. */
export type Pending = { key: string; work: Work }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type KnownBrief = { text: string; id: BriefId }
type DoneWork = { id: GenerationId; work: Work }
const mostWorks = 10

export type StudioMemory = ReturnType<typeof createStudioMemory>

/** What this tab remembers. Storage may be full or forbidden: then the studio works on, and only forgets. */
export function createStudioMemory(store: Store, workspace: string) {
  const keyOf = (name: string) => `adwright.studio.${workspace}.${name}`
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
    pending: () => read<Pending>('pending'),
    rememberPending: (pending: Pending | undefined) => write('pending', pending),
    workOf: (id: GenerationId) => works().find((known) => known.id === id)?.work,
    rememberWork: (id: GenerationId, work: Work) =>
      write('works', [{ id, work }, ...works().filter((known) => known.id !== id)].slice(0, mostWorks)),
    /** The same words need no second brief. */
    briefWith: (brief: NewBrief) => {
      const known = read<KnownBrief>('brief')
      return known?.text === JSON.stringify(brief) ? known.id : undefined
    },
    rememberBrief: (brief: NewBrief, id: BriefId) =>
      write('brief', { text: JSON.stringify(brief), id } satisfies KnownBrief),
  }
}

/** The key of what is still unanswered, if it is the very same work; else a new one. */
export const keyFor = (work: Work, pending: Pending | undefined, fresh: () => string): string =>
  pending && JSON.stringify(pending.work) === JSON.stringify(work) ? pending.key : fresh()
