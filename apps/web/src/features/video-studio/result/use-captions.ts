import type { VideoGenerationId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiQuery } from '../../../lib/api.ts'

/** What is spoken in a film, and an address under which a player reads it. Null: nobody speaks. */
export function useCaptions(id: VideoGenerationId) {
  const query = useQuery({
    ...apiQuery('videoCaptions', { params: { id } }),
    staleTime: Infinity,
    retry: 1,
  })
  const vtt = query.data?.vtt ?? ''
  const isSpoken = vtt.includes('-->')
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!isSpoken) return
    const made = URL.createObjectURL(new Blob([vtt], { type: 'text/vtt' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [vtt, isSpoken])
  return {
    captions: isSpoken ? query.data : null,
    url: isSpoken ? url : undefined,
    isPending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
