import type { VideoGeneration } from '@adwright/contract'
import { Check } from 'lucide-react'
import { cx } from '../../../ui/cls.ts'
import { shapeOf } from '../storyboard/picture-key.ts'
import { filmWords } from '../words.ts'
import { ratioInWork } from './film-state.ts'

const t = filmWords.run
const side = 18

/** How far each shape is, where there are several. */
export function CutChips({ film }: { film: VideoGeneration }) {
  const now = ratioInWork(film)
  if (film.cuts.length < 2) return null
  return (
    <ul aria-label={t.shapes} className="flex flex-wrap gap-2 px-4 pb-3.5">
      {film.cuts.map(({ ratio, percent }) => {
        const { width, height } = shapeOf[ratio]
        const scale = side / Math.max(width, height)
        return (
          <li
            key={ratio}
            className={cx(
              'flex h-9 items-center gap-2 rounded-full bg-sunken ps-3 pe-3.5 text-sm shadow-[inset_0_0_0_1px_var(--line)]',
              ratio === now && percent < 100 && 'shadow-[inset_0_0_0_1.5px_var(--accent-2)]',
            )}
          >
            <span className="sr-only">{t.ratioPercent(ratio, percent)}</span>
            <span
              aria-hidden
              className="relative overflow-hidden rounded-[3px] bg-line-strong"
              style={{ width: width * scale, height: height * scale }}
            >
              <span className="ai-fill absolute inset-x-0 bottom-0" style={{ height: `${percent}%` }} />
            </span>
            <span aria-hidden className="num font-[580]">
              {ratio}
            </span>
            {percent >= 100 ? (
              <Check className="size-3.5 text-good" strokeWidth={3} aria-hidden />
            ) : (
              <span aria-hidden className="num text-ink-3">
                {percent} %
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
