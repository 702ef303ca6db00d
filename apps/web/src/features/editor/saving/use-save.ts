import type { Creative, Format, PosterPreview } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ApiError, apiQuery, refresh } from '../../../lib/api.ts'
import { changeToKeep, type PosterDocument } from '../document/poster-document.ts'

type Options = {
  creative: Creative
  stored: PosterDocument
  document: PosterDocument
  isDirty: boolean
  /** Shapes that are made besides those there are. */
  wanted: readonly Format[]
  keep: (creative: Creative, sent: PosterDocument) => void
}
export type Saved = { before: Creative; after: Creative }

export const codeOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? error.body?.code : undefined

/** Stores what the preview shows, then draws the shapes that are missing. */
export function useSave({ creative, stored, document, isDirty, wanted, keep }: Options) {
  const client = useQueryClient()
  const params = { id: creative.id }
  const put = (next: Creative) => {
    client.setQueryData(apiQuery('getCreative', { params }).queryKey, next)
    keep(next, document)
  }
  return useMutation({
    mutationFn: async (preview: Pick<PosterPreview, 'composition' | 'look'>): Promise<Saved> => {
      let after = creative
      if (isDirty) {
        const change = changeToKeep(stored, document, preview)
        const quality = document.quality === stored.quality ? {} : { quality: document.quality }
        after = await api('updateCreative', {
          params,
          body: { version: creative.version, ...change, ...quality },
        })
        put(after)
      }
      const missing = wanted.filter((format) =>
        after.renditions.every(({ placement }) => placement !== format),
      )
      if (missing.length > 0) {
        after = await api('makeSizes', { params, body: { formats: missing } })
        put(after)
      }
      return { before: creative, after }
    },
    onSettled: () => void refresh(client, 'listCreatives', 'listMedia', 'studioDesk'),
  })
}
