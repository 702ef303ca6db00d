import type { Storyboard } from '@adwright/contract'
import { Dialog as Base } from '@base-ui/react/dialog'
import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { words } from '../../../lib/words.ts'
import { CoveredAreas } from '../../../previews/covered-areas.tsx'
import { IconButton } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { buttonClass, cx } from '../../../ui/cls.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { aspectOf, shapeOf, type PictureWish } from './picture-key.ts'
import { storyWords } from './story-words.ts'
import { TimelineBar } from './timeline-bar.tsx'
import { clock, sceneAt, spansOf } from './timing.ts'
import { useScenePicture } from './use-scene-picture.ts'

const t = storyWords.through

type Props = {
  storyboard: Storyboard
  wish: PictureWish
  /** The scene that is looked at first. */
  first: number
  onClose: () => void
}

/** The storyboard large, one picture after the other at their true times, before anything is filmed. */
export function ThroughDialog({ storyboard, wish, first, onClose }: Props) {
  const spans = spansOf(storyboard)
  const end = spans.at(-1)?.to ?? 0
  const [now, setNow] = useState(spans[first]?.from ?? 0)
  const [playing, setPlaying] = useState(false)
  const [covered, setCovered] = useState(false)
  const at = sceneAt(storyboard, now)
  const scene = storyboard.scenes[at]
  const go = (to: number) => setNow(spans[Math.min(spans.length - 1, Math.max(0, to))]?.from ?? 0)
  const tick = useEffectEvent((passed: number) => {
    const next = now + passed
    setNow(Math.min(next, end - 0.001))
    if (next >= end) setPlaying(false)
  })
  useEffect(() => {
    if (!playing) return
    let last = performance.now()
    let frame = requestAnimationFrame(function run(time) {
      tick(Math.max(0, time - last) / 1000)
      last = time
      frame = requestAnimationFrame(run)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing])
  const toggle = () => {
    if (!playing && now >= end - 0.05) setNow(0)
    setPlaying(!playing)
  }
  const { width, height } = shapeOf[wish.ratio]
  return (
    <Base.Root open onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop fixed inset-0 z-50" />
        <Base.Popup
          onKeyDown={(event) => {
            if (event.target instanceof HTMLInputElement) return
            if (event.key === 'ArrowRight') go(at + 1)
            if (event.key === 'ArrowLeft') go(at - 1)
          }}
          className="pop fixed inset-0 z-50 flex flex-col bg-card outline-none lg:inset-auto lg:top-1/2 lg:left-1/2 lg:max-h-[calc(100dvh-48px)] lg:w-[min(920px,calc(100vw-48px))] lg:-translate-1/2 lg:rounded-xl lg:shadow-float"
        >
          <div className="flex items-start gap-3 p-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="truncate text-lg font-[640]">{t.title}</Base.Title>
              <Base.Description className="text-sm text-ink-3">{t.note}</Base.Description>
            </div>
            <Base.Close aria-label={words.common.close} className={buttonClass('ghost', 'icon', '-mt-1')}>
              <X aria-hidden />
            </Base.Close>
          </div>
          <div className="grid min-h-0 flex-1 place-items-center bg-sunken p-3">
            <div
              className="relative max-h-full overflow-hidden rounded-md bg-card shadow-pop"
              style={{
                aspectRatio: aspectOf(wish.ratio),
                width: `min(100%, calc(min(58dvh, 600px) * ${width / height}))`,
              }}
            >
              {storyboard.scenes.map((one, index) => (
                <Layer
                  key={one.id}
                  storyboard={storyboard}
                  at={index}
                  wish={wish}
                  shown={index === at}
                  soft={one.into !== 'cut'}
                />
              ))}
              {wish.ratio === '9:16' && covered && <CoveredAreas />}
            </div>
          </div>
          <div className="grid gap-3 p-4">
            <TimelineBar storyboard={storyboard} current={at} onChoose={go} />
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <IconButton label={t.before} disabled={at === 0} onClick={() => go(at - 1)}>
                <ChevronLeft className="rtl:rotate-180" aria-hidden />
              </IconButton>
              <button type="button" onClick={toggle} className={buttonClass('solid', 'md', 'min-w-24')}>
                {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
                {playing ? t.pause : t.play}
              </button>
              <IconButton label={t.next} disabled={at === spans.length - 1} onClick={() => go(at + 1)}>
                <ChevronRight className="rtl:rotate-180" aria-hidden />
              </IconButton>
              <span className="num text-sm text-ink-3">{clock(now)}</span>
              {wish.ratio === '9:16' && (
                <span className="ms-auto">
                  <Checkbox checked={covered} onChange={setCovered} label={t.covered} />
                </span>
              )}
            </div>
            <p
              dir="auto"
              aria-live={playing ? 'off' : 'polite'}
              className="min-h-5 truncate text-sm text-ink-2"
            >
              <span className="sr-only">{storyWords.scene(at + 1)}: </span>
              {scene?.say || scene?.headline}
            </p>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

type LayerProps = { storyboard: Storyboard; at: number; wish: PictureWish; shown: boolean; soft: boolean }
function Layer({ storyboard, at, wish, shown, soft }: LayerProps) {
  const { picture } = useScenePicture(storyboard, at, wish, true)
  const look = cx(
    'absolute inset-0 size-full',
    shown ? 'opacity-100' : 'opacity-0',
    soft && 'transition-opacity duration-280',
  )
  return picture ? (
    <img
      src={picture.url}
      alt={shown ? (storyboard.scenes[at]?.headline ?? '') : ''}
      draggable={false}
      className={look}
    />
  ) : (
    <span className={look}>
      <Skeleton className="size-full" />
    </span>
  )
}
