import type { Media } from '@adwright/contract'
import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { usePreviewPlayback } from './use-preview-playback.ts'
import css from './video.module.css'

type Props = { file: Media; bars: boolean }

/** A video as a place shows it: muted, over and over, with one control of ours that keys reach too. */
export function PlayingVideo({ file, bars }: Props) {
  const { video, playing, toggle } = usePreviewPlayback()
  // Signed addresses change with every answer of the server: a film that plays is not begun anew for that.
  const [src, setSrc] = useState(file.url)
  const [failed, setFailed] = useState(false)
  const goOn = () => (src === file.url ? setFailed(true) : setSrc(file.url))
  return (
    <span className={css.box}>
      <video
        ref={video}
        src={src}
        {...(file.stillUrl && { poster: file.stillUrl })}
        muted
        loop
        playsInline
        disableRemotePlayback
        preload="metadata"
        tabIndex={-1}
        onClick={toggle}
        onError={goOn}
        className={bars ? css.whole : css.filling}
      />
      {failed ? (
        <span className={css.note}>Does not play in this browser</span>
      ) : (
        <button
          type="button"
          aria-label={playing ? 'Pause the video' : 'Play the video'}
          onClick={toggle}
          className={playing ? css.pause : css.play}
        >
          {playing ? <Pause size={16} fill="currentColor" /> : <Play size={28} fill="currentColor" />}
        </button>
      )}
    </span>
  )
}
