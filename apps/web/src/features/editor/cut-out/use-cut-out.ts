import type { Media } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, refresh } from '../../../lib/api.ts'
import { orderOf, type CutBox, type Stroke } from './strokes.ts'

const PAUSE_MS = 350

/** What would be cut out, shown as soon as the hand rests, and kept on demand. */
export function useCutOut(media: Media, box: CutBox | null, strokes: readonly Stroke[]) {
  const client = useQueryClient()
  const [order, setOrder] = useState<ReturnType<typeof orderOf> | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setOrder(box && orderOf(box, strokes)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [box, strokes])
  const shown = useQuery({
    queryKey: ['cutOut', media.id, order],
    queryFn: async ({ signal }) => {
      if (!order) return null
      const { picture } = await api('cutOut', { params: { id: media.id }, body: order, signal })
      return picture
    },
    enabled: order !== null,
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 30_000,
    retry: false,
  })
  const keep = useMutation({
    mutationFn: async () => {
      if (!box) throw new Error('There is nothing to keep without a box.')
      const body = { ...orderOf(box, strokes), save: true }
      const { media: kept } = await api('cutOut', { params: { id: media.id }, body })
      if (!kept) throw new Error('What is kept comes with its file.')
      return kept
    },
    onSuccess: () => refresh(client, 'listMedia'),
  })
  return { shown, keep }
}
