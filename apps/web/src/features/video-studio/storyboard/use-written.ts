import type { BriefId } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { api } from '../../../lib/api.ts'
import { draftOf, type NewBrief, type Wishes } from '../form/video-values.ts'
import type { StoryDesk } from './use-storyboard.ts'

export type WriteOrder = { brief: NewBrief; wishes: Wishes; key: string; seed?: number }
const PAUSE_MS = 900

type Options = {
  story: StoryDesk
  /** What would be asked now; null while the form cannot be sent. */
  order: WriteOrder | null
  /** False where the form is not at work. */
  follows: boolean
  briefFor: (brief: NewBrief) => Promise<BriefId>
  onWritten: () => void
}

/** Writes storyboards: when asked, and by itself whenever the wishes change, unless the person changed scenes. */
export function useWritten({ story, order, follows, briefFor, onWritten }: Options) {
  const write = useMutation({
    mutationFn: async ({ brief, wishes, key, seed }: WriteOrder & { byItself: boolean }) => {
      const briefId = await briefFor(brief)
      const body = { briefId, ...draftOf(wishes), ...(seed !== undefined && { seed }) }
      return { briefId, key, answer: await api('draftStoryboard', { body }) }
    },
    onSuccess: (written, { byItself }) => {
      story.put(written)
      if (!byItself) onWritten()
    },
  })
  const { mutate, isPending } = write
  const refused = write.isError ? write.variables.key : undefined
  const isOther = story.storyboard !== null && order !== null && order.key !== story.key
  const isDue = follows && isOther && !story.isEdited && !isPending && order.key !== refused
  const writeNow = useEffectEvent(() => {
    // The same number, so that a small wish does not turn everything over.
    if (order) mutate({ ...order, ...(story.storyboard && { seed: story.storyboard.seed }), byItself: true })
  })
  const key = order?.key
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(() => writeNow(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isDue, key])

  return {
    writing: isPending,
    waiting: write.isPaused,
    error: write.error,
    /** The storyboard is for other wishes, and the person's own changes are in it. */
    isStale: isOther && story.isEdited && !isPending,
    write: (asked: WriteOrder) => !isPending && mutate({ ...asked, byItself: false }),
    /** Other scenes for the same wishes: by another number. */
    another: (asked: WriteOrder) =>
      !isPending && mutate({ ...asked, seed: Math.floor(Math.random() * 4_294_967_295), byItself: true }),
  }
}
