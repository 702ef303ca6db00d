import type { Storyboard } from '@adwright/contract'
import { RotateCw } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { cx } from '../../../ui/cls.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useSeen } from '../use-seen.ts'
import { aspectOf, type PictureWish } from './picture-key.ts'
import { storyWords as t } from './story-words.ts'
import { useScenePicture } from './use-scene-picture.ts'

type Props = {
  storyboard: Storyboard
  /** Which scene; -1: the storyboard does not know it yet. */
  at: number
  wish: PictureWish
  className?: string
  /** Lies over the picture. */
  children?: ReactNode
}

/** A scene as it will look, drawn once it comes near the window. */
export function ScenePicture({ storyboard, at, wish, className, children }: Props) {
  const box = useRef<HTMLSpanElement>(null)
  const seen = useSeen(box)
  const { picture, isDrawing, failed, again } = useScenePicture(storyboard, at, wish, seen)
  return (
    <span
      ref={box}
      className={cx(
        'relative block overflow-hidden rounded-md bg-sunken shadow-[0_0_0_1px_var(--line)]',
        className,
      )}
      style={{ aspectRatio: aspectOf(wish.ratio) }}
    >
      {picture ? (
        <img src={picture.url} alt="" draggable={false} className="size-full object-contain" />
      ) : (
        !failed && <Skeleton className="size-full" />
      )}
      {isDrawing && picture && (
        <span className="ai-fill absolute inset-x-0 bottom-0 h-[3px] animate-pulse" aria-hidden />
      )}
      {children}
      {failed && !picture && (
        <span className="absolute inset-0 grid place-content-center justify-items-center gap-1.5 p-1 text-center text-2xs text-ink-3">
          {t.noPicture}
          <button
            type="button"
            aria-label={t.drawAgain}
            onClick={again}
            className="relative z-10 grid size-8 place-items-center rounded-full bg-card text-ink shadow-card"
          >
            <RotateCw className="size-4" aria-hidden />
          </button>
        </span>
      )}
    </span>
  )
}
