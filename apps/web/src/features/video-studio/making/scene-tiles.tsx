import type { VideoGeneration } from '@adwright/contract'
import { Check } from 'lucide-react'
import { cx } from '../../../ui/cls.ts'
import { aspectOf, type PictureWish } from '../storyboard/picture-key.ts'
import { ScenePicture } from '../storyboard/scene-picture.tsx'
import { filmWords } from '../words.ts'
import { ratioInWork } from './film-state.ts'

const t = filmWords.run

type Props = {
  film: VideoGeneration
  colours: PictureWish['colours']
  /** Only those who may change something may have pictures drawn. */
  draws: boolean
}

/** The scenes of the shape that is drawn now: each fills up as its frames are made. */
export function SceneTiles({ film, colours, draws }: Props) {
  const ratio = ratioInWork(film)
  const wish = { briefId: film.briefId, ratio, look: film.look, colours }
  const isWide = ratio === '16:9'
  return (
    <ol
      aria-label={t.scenes}
      className={cx(
        'mt-4 grid gap-2.5',
        isWide
          ? 'grid-cols-[repeat(auto-fill,minmax(150px,1fr))]'
          : 'grid-cols-[repeat(auto-fill,minmax(84px,1fr))] sm:grid-cols-[repeat(auto-fill,minmax(104px,1fr))]',
      )}
    >
      {film.storyboard.scenes.map(({ id }, at) => {
        const percent = film.scenes.find((scene) => scene.id === id)?.percent ?? 0
        const isDone = percent >= 100
        const over = (
          <>
            <span
              aria-hidden
              className="absolute inset-x-0 top-0 bg-card/72 transition-[height] duration-420 ease-out"
              style={{ height: `${100 - percent}%` }}
            />
            {percent > 0 && !isDone && (
              <span
                aria-hidden
                className="ai-fill absolute inset-x-0 h-[3px]"
                style={{ top: `${100 - percent}%` }}
              />
            )}
            <span className="num absolute start-1.5 top-1.5 flex h-5 min-w-5 items-center justify-center gap-1 rounded-full bg-card px-1.5 text-2xs font-[640] text-ink">
              {isDone ? <Check className="size-3 text-good" strokeWidth={3} aria-hidden /> : at + 1}
              {percent > 0 && !isDone && <span className="font-[540] text-ink-3">{percent} %</span>}
            </span>
          </>
        )
        return (
          <li key={id}>
            <span className="sr-only">{t.scenePercent(at + 1, percent)}</span>
            {draws ? (
              <ScenePicture storyboard={film.storyboard} at={at} wish={wish}>
                {over}
              </ScenePicture>
            ) : (
              <span
                className="relative block overflow-hidden rounded-md bg-[linear-gradient(160deg,color-mix(in_oklab,var(--sun)_30%,var(--card)),color-mix(in_oklab,var(--accent-2)_34%,var(--card)))]"
                style={{ aspectRatio: aspectOf(ratio) }}
              >
                {over}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
