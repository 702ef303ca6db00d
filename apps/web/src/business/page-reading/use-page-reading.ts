import type { Media, PageReading, ReadingStage } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { useServerEvent } from '../../lib/events.ts'
import { withScheme } from '../web-address.ts'
import type { Choice } from './choice.ts'
import { readingWords } from './words.ts'

/** The pictures that were taken; why others were not. */
export type TakenOfPage = { logo: Media | null; photos: Media[]; problems: string[] }

/** Reads a page once asked, tells how far it is, and takes pictures of it once they are chosen. */
export function usePageReading() {
  const client = useQueryClient()
  const [key, setKey] = useState('')
  const [stage, setStage] = useState<ReadingStage>('page')
  const [refused, setRefused] = useState<string>()
  useServerEvent('brand.reading', (heard) => {
    if (heard.key === key) setStage(heard.stage)
  })
  const reading = useMutation({
    mutationFn: (asked: { url: string; key: string }) => api('readBrandPage', { body: asked }),
    onError: (error) => setRefused(reasonOf(error)),
  })
  const taking = useMutation({
    mutationFn: ({ found, choice }: { found: PageReading; choice: Choice }) => takeChosen(found, choice),
    onSuccess: () => refresh(client, 'listMedia'),
  })
  return {
    stage,
    /** Why there is nothing to show, in words for the field of the address. */
    problem: refused,
    isReading: reading.isPending,
    found: reading.data,
    isTaking: taking.isPending,
    read: (address: string) => {
      const url = withScheme(address)
      if (!URL.canParse(url)) return setRefused(readingWords.needed)
      const fresh = crypto.randomUUID()
      setKey(fresh)
      setStage('page')
      setRefused(undefined)
      reading.mutate({ url, key: fresh })
    },
    clearProblem: () => setRefused(undefined),
    /** Forgets what was read. */
    reset: () => reading.reset(),
    take: (found: PageReading, choice: Choice): Promise<TakenOfPage> => taking.mutateAsync({ found, choice }),
  }
}
export type ReadingOfPage = ReturnType<typeof usePageReading>

async function takeChosen(found: PageReading, { logo, photos }: Choice): Promise<TakenOfPage> {
  const mark = logo === null ? undefined : found.logos[logo]
  const shots = photos.flatMap((at) => found.photos[at] ?? [])
  const wanted = [
    ...(mark ? [{ address: mark.address, purpose: 'logo' as const }] : []),
    ...shots.map(({ address }) => ({ address, purpose: 'photo' as const })),
  ]
  if (wanted.length === 0) return { logo: null, photos: [], problems: [] }
  const { pictures } = await api('takePagePictures', { body: { pictures: wanted } })
  const media = pictures.flatMap((one) => one.media ?? [])
  return {
    logo: media.find(({ purpose }) => purpose === 'logo') ?? null,
    photos: media.filter(({ purpose }) => purpose === 'photo'),
    problems: pictures.flatMap(({ problem }) => problem ?? []),
  }
}
