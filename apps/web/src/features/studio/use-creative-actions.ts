import type { Creative, Words } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, ApiError, reasonOf, refresh } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { adFormats, allFormats, missingOf } from './formats.ts'
import { putCreative } from './put-creative.ts'
import { studioWords } from './words.ts'

const t = studioWords.actions
export type CreativeAction =
  | { kind: 'shuffle' | 'sizes' | 'ad' | 'sharpen' }
  | { kind: 'words'; words: Partial<Words> }
export type CreativeActions = ReturnType<typeof useCreativeActions>

/** What can be done with a finished image. One at a time for each image; the answer replaces what is on screen. */
export function useCreativeActions() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const work = useMutation({
    mutationFn: ({ creative, action }: { creative: Creative; action: CreativeAction }) =>
      act(creative, action, (partly) => putCreative(client, partly)),
    onSuccess: (changed, { action: { kind } }) => {
      if (kind !== 'ad') return void toast(t.done[kind])
      void navigate({
        to: '/new',
        search: { step: 'creative', brief: changed.briefId, ads: changed.id },
      })
    },
    onError: (error, { action: { kind } }) => {
      toast(t.failed[kind], { kind: 'failed', detail: reasonOf(error) })
      // Somebody else was faster: what they made is shown.
      if (error instanceof ApiError && error.body?.code === 'creative.changed_meanwhile')
        void refresh(client, 'listCreatives', 'getCreative', 'getGeneration')
    },
  })
  return {
    run: (creative: Creative, action: CreativeAction) => work.mutate({ creative, action }),
    /** What is being done with this one just now. */
    busyWith: (creative: Creative): CreativeAction['kind'] | undefined =>
      work.isPending && work.variables.creative.id === creative.id ? work.variables.action.kind : undefined,
  }
}

type Change = { quality?: 'standard'; shuffle?: true; words?: Partial<Words> }

async function act(
  creative: Creative,
  action: CreativeAction,
  keep: (partly: Creative) => void,
): Promise<Creative> {
  const change = async (known: Creative, part: Change) => {
    const { id, version } = known
    const changed = await api('updateCreative', { params: { id }, body: { version, ...part } })
    keep(changed)
    return changed
  }
  const draw = async (known: Creative, formats: ReturnType<typeof missingOf>) => {
    if (formats.length === 0) return known
    const drawn = await api('makeSizes', { params: { id: known.id }, body: { formats } })
    keep(drawn)
    return drawn
  }
  switch (action.kind) {
    case 'shuffle':
      return change(creative, { shuffle: true })
    case 'sharpen':
      return change(creative, { quality: 'standard' })
    case 'words':
      return change(creative, { words: action.words })
    case 'sizes':
      return draw(creative, missingOf(creative, allFormats))
    case 'ad': {
      // A draft has half the pixels: sharp first, so that what is missing is drawn sharp at once.
      const sharp = creative.quality === 'draft' ? await change(creative, { quality: 'standard' }) : creative
      return draw(sharp, missingOf(sharp, adFormats))
    }
  }
}
