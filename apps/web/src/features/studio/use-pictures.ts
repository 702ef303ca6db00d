import type { Media, MediaId } from '@adwright/contract'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../lib/api.ts'
import type { UploadPurpose } from '../../lib/upload-media.ts'
import { useUploads } from '../../lib/use-uploads.ts'
import { studioWords } from './words.ts'

export const pictureTypes = 'image/jpeg,image/png,image/webp'

type Options = {
  purpose: UploadPurpose
  ids: MediaId[]
  most: number
  onChange: (ids: MediaId[]) => void
}

/** Pictures of the library by their ids, and those on their way into it. */
export function usePictures({ purpose, ids, most, onChange }: Options) {
  const [fresh, setFresh] = useState<Media[]>([])
  const unread = ids.filter((id) => fresh.every((media) => media.id !== id))
  const read = useQueries({ queries: unread.map((id) => apiQuery('getMediaFile', { params: { id } })) })
  const uploads = useUploads({
    purpose,
    accept: pictureTypes,
    refusal: studioWords.pictures.refusal,
    onDone: (media) => {
      setFresh((all) => [...all, ...media])
      onChange([...new Set([...ids, ...media.map(({ id }) => id)])].slice(-most))
    },
  })
  const room = most - ids.length - uploads.uploads.length
  const known = [...fresh, ...read.flatMap(({ data }) => data ?? [])]
  return {
    uploads,
    room,
    pictures: ids.map((id) => ({ id, media: known.find((media) => media.id === id) })),
    /** Where only one fits, a new one takes its place. */
    take: (files: Iterable<File>) => uploads.add([...files].slice(0, most === 1 ? 1 : Math.max(0, room))),
    choose: (media: Media[]) => {
      setFresh((all) => [...all, ...media])
      onChange([...new Set([...ids, ...media.map(({ id }) => id)])].slice(-most))
    },
    remove: (id: MediaId) => onChange(ids.filter((other) => other !== id)),
  }
}
export type Pictures = ReturnType<typeof usePictures>
