import type { FilmRatio, Media, Storyboard } from '@adwright/contract'
import { Play } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { CoveredAreas } from '../../../previews/covered-areas.tsx'
import { cx } from '../../../ui/cls.ts'
import { aspectOf, shapeOf } from '../storyboard/picture-key.ts'
import { spansOf } from '../storyboard/timing.ts'
import { filmWords } from '../words.ts'
import { PlayerControls } from './player-controls.tsx'
import { actOf } from './player-keys.ts'
import { usePlayer } from './use-player.ts'

const t = filmWords.player

type Props = {
  media: Media
  ratio: FilmRatio
  storyboard: Storyboard
  name: string
  /** The address of its captions; none where nobody speaks. */
  captionsUrl: string | undefined
  /** What Meta lays over it is shown. */
  covered: boolean
}

/** A finished film with controls of our own. Keys work wherever the focus is in it. */
export function FilmPlayer({ media, ratio, storyboard, name, captionsUrl, covered }: Props) {
  const player = usePlayer((media.durationMs ?? storyboard.seconds * 1000) / 1000)
  const { frame, video, playing, muted, whole, failed, heard } = player
  // Where they are drawn into the picture already, twice would be too much.
  const [captions, setCaptions] = useState(!storyboard.captions)
  const track = useRef<HTMLTrackElement>(null)
  useEffect(() => {
    if (track.current) track.current.track.mode = captions ? 'showing' : 'hidden'
  }, [captions, captionsUrl, media.id])
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement // events of a page come from its elements
    const isControl = target.closest('button, input, [role=menu], [role=slider]') !== null
    const act = actOf(event)
    // A control that has the focus keeps the keys that are its own.
    if (!act || (isControl && (event.key === ' ' || /^(Arrow|Home|End)/.test(event.key)))) return
    event.preventDefault()
    player.act(act, () => captionsUrl && setCaptions(!captions))
  }
  const { width, height } = shapeOf[ratio]
  return (
    <div
      ref={frame}
      role="group"
      aria-label={t.label(name)}
      aria-description={t.keys}
      tabIndex={0}
      onKeyDown={press}
      className="mx-auto flex min-w-0 flex-col overflow-hidden rounded-lg bg-sunken shadow-pop focus-visible:outline-offset-4"
      style={
        whole ? undefined : { width: `min(100%, max(300px, calc(min(64dvh, 640px) * ${width / height})))` }
      }
    >
      <div
        className={cx('relative grid min-h-0 place-items-center overflow-hidden bg-black', whole && 'flex-1')}
        style={whole ? undefined : { aspectRatio: aspectOf(ratio) }}
      >
        <video
          ref={video}
          src={media.url}
          {...(media.stillUrl && { poster: media.stillUrl })}
          playsInline
          muted={muted}
          preload="metadata"
          tabIndex={-1}
          onClick={player.toggle}
          {...heard}
          className="size-full object-contain"
        >
          {captionsUrl && (
            <track
              ref={track}
              key={captionsUrl}
              kind="captions"
              src={captionsUrl}
              srcLang={storyboard.language}
              label={t.captions}
            />
          )}
        </video>
        {covered && ratio === '9:16' && <CoveredAreas />}
        {!playing && player.now < 0.05 && !failed && (
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            onClick={player.toggle}
            className="absolute grid size-16 place-items-center rounded-full bg-card/92 text-ink shadow-pop transition-[scale] duration-120 hover-fine:scale-105"
          >
            <Play className="ms-1 size-7" fill="currentColor" />
          </button>
        )}
        {failed && (
          <p
            role="alert"
            className="absolute inset-0 grid place-items-center bg-card/92 p-5 text-center text-sm text-ink-2"
          >
            {t.failed}
          </p>
        )}
      </div>
      <PlayerControls
        player={player}
        cuts={spansOf(storyboard)
          .slice(1)
          .map(({ from }) => from)}
        captions={captionsUrl ? captions : null}
        onCaptions={() => setCaptions(!captions)}
      />
    </div>
  )
}
