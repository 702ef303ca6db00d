import type { Media, MediaId } from '@adwright/contract'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api.ts'
import { useUploads } from '../../../lib/use-uploads.ts'
import { formWords } from './form-words.ts'
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
  const add = (media: Media[]) => {
    setFresh((all) => [...all, ...media])
    onChange([...new Set([...ids, ...media.map(({ id }) => id)])].slice(0, mostMedia))
  }
  // Photos and clips go into the library by doors of their own.
  const photos = useUploads({
    purpose: 'photo',
    accept: pictureTypes,
    refusal: formWords.media.refusal,
    onDone: add,
  })
  const clips = useUploads({
    purpose: 'post',
    accept: clipTypes,
    refusal: formWords.media.refusal,
    onDone: add,
  })
  const known = [...fresh, ...read.flatMap(({ data }) => data ?? [])]
  const uploads = [photos, clips].flatMap((way) => way.uploads.map((upload) => ({ upload, way })))
  const room = mostMedia - ids.length - uploads.length
  return {
    accept: `${pictureTypes},${clipTypes}`,
    items: ids.map((id) => ({ id, media: known.find((media) => media.id === id) })),
    uploads,
    room,
    take(files: Iterable<File>): void {
      const taken = [...files].slice(0, Math.max(0, room))
      const isVideo = (file: File) => file.type.startsWith('video/')
      clips.add(taken.filter(isVideo))
      photos.add(taken.filter((file) => !isVideo(file)))
    },
    choose: add,
    remove: (id: MediaId) => onChange(ids.filter((other) => other !== id)),
    move(from: number, to: number): void {
      const id = ids[from]
      if (!id || to < 0 || to >= ids.length || from === to) return
      onChange(ids.toSpliced(from, 1).toSpliced(to, 0, id))
    },
  }
}
export type FilmMedia = ReturnType<typeof useFilmMedia>
