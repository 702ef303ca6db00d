import type { Media } from '@adwright/contract'
import { useEffect, useRef } from 'react'

type Props = { file: Media; atSeconds: number }

/** A clip standing still at one moment; where the browser cannot play it, its still. */
export function ClipMoment({ file, atSeconds }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const { current } = video
    if (!current) return
    const seek = () => {
      current.currentTime = atSeconds
    }
    if (current.readyState >= HTMLMediaElement.HAVE_METADATA) seek()
    current.addEventListener('loadedmetadata', seek)
    return () => current.removeEventListener('loadedmetadata', seek)
  }, [atSeconds])
  return (
    <video
      ref={video}
      src={file.url}
      {...(file.stillUrl === null ? {} : { poster: file.stillUrl })}
      muted
      playsInline
      preload="metadata"
      tabIndex={-1}
      aria-hidden
      className="size-16 shrink-0 rounded-sm bg-card object-cover"
    />
  )
}
