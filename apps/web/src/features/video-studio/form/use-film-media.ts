import type { Media, MediaId } from '@adwright/contract'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { apiQuery } from '../../../lib/api.ts'
import { useUploads } from '../../../lib/use-uploads.ts'
import { formWords } from './form-words.ts'
import { inGivenOrder } from './given-order.ts'
import { mostMedia } from './video-values.ts'

const pictureTypes = 'image/jpeg,image/png,image/webp'
const clipTypes = 'video/mp4,video/quicktime,video/webm'

export const isClip = ({ contentType }: Pick<Media, 'contentType'>): boolean =>
  contentType.startsWith('video/')
/** Of a clip a picture from it; without one, nothing is shown rather than a broken picture. */
export const faceOf = (media: Media): string | null => (isClip(media) ? media.stillUrl : media.url)

/** The photos and clips of a film in their order, and those on their way into the library. */
export function useFilmMedia(ids: readonly MediaId[], onChange: (ids: MediaId[]) => void) {
  const [fresh, setFresh] = useState<Media[]>([])
  const unread = ids.filter((id) => fresh.every((media) => media.id !== id))
  const read = useQueries({ queries: unread.map((id) => apiQuery('getMediaFile', { params: { id } })) })
  const known = [...fresh, ...read.flatMap(({ data }) => data ?? [])]
  // A photo and a clip may arrive in the same moment, each by its own door: the second has to see the first.
  const latest = useRef(ids)
  const names = useRef(new Map<MediaId, string>())
  const given = useRef<string[]>([])
  useEffect(() => {
    latest.current = ids
  }, [ids])
  const add = (media: Media[], order: readonly string[] = []) => {
    for (const { id, name } of [...known, ...media]) names.current.set(id, name)
    setFresh((all) => [...all, ...media])
    const all = [...new Set([...latest.current, ...media.map(({ id }) => id)])].slice(0, mostMedia)
    latest.current = inGivenOrder(
      all.map((id) => ({ id, name: names.current.get(id) ?? '' })),
      order,
    )
    onChange([...latest.current])
  }
  // Photos and clips go into the library by doors of their own.
  const photos = useUploads({
    purpose: 'photo',
    accept: pictureTypes,
    refusal: formWords.media.refusal,
    onDone: (media) => add(media, given.current),
  })
  const clips = useUploads({
    purpose: 'post',
    accept: clipTypes,
    refusal: formWords.media.refusal,
    onDone: (media) => add(media, given.current),
  })
  const uploads = [photos, clips].flatMap((way) => way.uploads.map((upload) => ({ upload, way })))
  const room = mostMedia - ids.length - uploads.length
  return {
    accept: `${pictureTypes},${clipTypes}`,
    items: ids.map((id) => ({ id, media: known.find((media) => media.id === id) })),
    uploads,
    room,
    take(files: Iterable<File>): void {
      const taken = [...files].slice(0, Math.max(0, room))
      given.current = taken.map(({ name }) => name)
      const isVideo = (file: File) => file.type.startsWith('video/')
      clips.add(taken.filter(isVideo))
      photos.add(taken.filter((file) => !isVideo(file)))
    },
    choose: (media: Media[]) => add(media),
    remove: (id: MediaId) => onChange(ids.filter((other) => other !== id)),
    move(from: number, to: number): void {
      const id = ids[from]
      if (!id || to < 0 || to >= ids.length || from === to) return
      onChange(ids.toSpliced(from, 1).toSpliced(to, 0, id))
    },
  }
}
export type FilmMedia = ReturnType<typeof useFilmMedia>
