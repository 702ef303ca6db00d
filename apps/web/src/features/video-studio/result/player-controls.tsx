import {
  Captions,
  CaptionsOff,
  Gauge,
  Maximize,
  Minimize,
  Pause,
  Play,
  StepBack,
  StepForward,
  Volume2,
  VolumeX,
} from 'lucide-react'
import { IconButton } from '../../../ui/button.tsx'
import { buttonClass, cx } from '../../../ui/cls.ts'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { clock } from '../storyboard/timing.ts'
import { filmWords } from '../words.ts'
import { ScrubBar } from './scrub-bar.tsx'
import { speeds, type Player } from './use-player.ts'

const t = filmWords.player

type Props = {
  player: Player
  cuts: readonly number[]
  /** Null: nobody speaks in this film. */
  captions: boolean | null
  onCaptions: () => void
}

/** Our own controls, with names and in the order in which they are used. */
export function PlayerControls({ player, cuts, captions, onCaptions }: Props) {
  const { playing, now, length, muted, speed, whole } = player
  return (
    <div className={cx('rounded-b-lg bg-card px-3 pt-1 pb-2 text-ink', whole && 'rounded-none px-5 pb-4')}>
      <div className="flex items-center gap-3">
        <ScrubBar now={now} length={length} cuts={cuts} onSeek={player.seek} />
      </div>
      <div className="flex flex-wrap items-center gap-0.5">
        <button
          type="button"
          aria-label={playing ? t.pause : t.play}
          onClick={player.toggle}
          className={buttonClass('solid', 'icon', 'me-1 rounded-full!')}
        >
          {playing ? (
            <Pause fill="currentColor" aria-hidden />
          ) : (
            <Play fill="currentColor" className="ms-0.5" aria-hidden />
          )}
        </button>
        <span dir="ltr" className="flex">
          <IconButton size="iconSm" label={t.back} onClick={() => player.step(-1)}>
            <StepBack aria-hidden />
          </IconButton>
          <IconButton size="iconSm" label={t.on} onClick={() => player.step(1)}>
            <StepForward aria-hidden />
          </IconButton>
        </span>
        <span dir="ltr" className="num ms-1 text-xs whitespace-nowrap text-ink-2">
          {clock(now)} <span className="text-ink-3">/ {clock(length)}</span>
        </span>
        <span className="ms-auto flex items-center">
          <IconButton
            size="iconSm"
            label={muted ? t.unmute : t.mute}
            aria-pressed={muted}
            onClick={player.mute}
          >
            {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
          </IconButton>
          {captions !== null && (
            <IconButton size="iconSm" label={t.captions} aria-pressed={captions} onClick={onCaptions}>
              {captions ? <Captions className="text-accent" aria-hidden /> : <CaptionsOff aria-hidden />}
            </IconButton>
          )}
          <Menu
            trigger={
              <button
                type="button"
                aria-label={`${t.speed}: ${t.times(speed)}`}
                className={buttonClass('ghost', 'iconSm', 'num data-popup-open:bg-hover')}
              >
                {speed === 1 ? <Gauge aria-hidden /> : t.times(speed)}
              </button>
            }
          >
            {speeds.map((one) => (
              <MenuItem key={one} onSelect={() => player.setSpeed(one)}>
                <span className={cx('num', one === speed && 'font-[640] text-accent')}>{t.times(one)}</span>
              </MenuItem>
            ))}
          </Menu>
          <IconButton size="iconSm" label={whole ? t.leaveScreen : t.screen} onClick={player.screen}>
            {whole ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
          </IconButton>
        </span>
      </div>
    </div>
  )
}
