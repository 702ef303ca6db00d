import type { Creative, Format, PosterEdits, PosterElement, PosterPreview } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { api } from '../../../lib/api.ts'
import { changeOf, type PosterDocument } from '../document/poster-document.ts'

/** A preview with the edits that it was drawn with, and a name for exactly that. */
export type Drawn = { preview: PosterPreview; edits: PosterEdits; key: string }
type Wish = { creative: Creative; stored: PosterDocument; document: PosterDocument; format: Format }

const PAUSE_MS = 120
const KEPT_MS = 120_000

/** What may be drawn several times in a short while is asked for once the person pauses. */
export function useWish({ creative, stored, document, format }: Wish) {
  const now = useMemo(() => {
    const change = changeOf(stored, document)
    const key = `${creative.id} ${creative.version} ${JSON.stringify(change)}`
    return { change, key, edits: document.edits, creative }
  }, [creative, stored, document])
  const [paused, setPaused] = useState(now)
  useEffect(() => {
    if (paused.key === now.key) return
    const timer = setTimeout(() => setPaused(now), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [now, paused.key])
  return { ...paused, format, isPaused: paused.key === now.key }
}
export type PausedWish = ReturnType<typeof useWish>

/** The poster as it would be, asked for last and answered last: a newer wish takes the place of one on its way. */
export function usePreview({ creative, change, key, edits, format, isPaused }: PausedWish, enabled: boolean) {
  const query = useQuery({
    queryKey: ['previewPoster', key, format],
    queryFn: async ({ signal }): Promise<Drawn> => ({
      preview: await api('previewPoster', {
        params: { id: creative.id },
        body: { change, format },
        signal,
      }),
      edits,
      key: `${key} ${format}`,
    }),
    placeholderData: (before) => (before?.preview.format === format ? before : undefined),
    enabled,
    staleTime: Infinity,
    gcTime: KEPT_MS,
  })
  return {
    drawn: query.data,
    isCurrent: isPaused && query.isSuccess && !query.isPlaceholderData,
    isDrawing: query.isFetching || !isPaused,
    error: query.error,
    again: () => void query.refetch(),
  }
}

/** One element apart from the rest of a preview that is there already. */
export function useLifted(
  { creative, change, key, format }: PausedWish,
  name: PosterElement | null,
  enabled: boolean,
) {
  const query = useQuery({
    queryKey: ['previewPoster', key, format, name],
    queryFn: async ({ signal }) => {
      if (name === null) return null
      const { lifted } = await api('previewPoster', {
        params: { id: creative.id },
        body: { change, format, lift: name },
        signal,
      })
      return { lifted: lifted ?? null, key: `${key} ${format}` }
    },
    enabled: enabled && name !== null,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
  })
  return query.data ?? null
}
