import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef, useState } from 'react'
import { PostItemMedia } from './post-media.tsx'
import { shownRatio, type PreviewItem } from './preview-post.ts'
import css from './post.module.css'

/** Pictures side by side that a finger, the wheel, arrow keys and two buttons move; all take the first one's shape. */
export function Carousel({ items, label }: { items: readonly PreviewItem[]; label: string }) {
  const strip = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const last = items.length - 1
  const shown = Math.min(at, last)
  const go = (to: number) => {
    const element = strip.current
    // How it moves stands in the style sheet, where the wish for less motion is respected.
    element?.scrollTo({ left: to * element.clientWidth })
  }
  return (
    <>
      <div className={css.carousel} style={{ aspectRatio: shownRatio(items[0]?.ratio ?? 1) }}>
        <div
          ref={strip}
          role="group"
          aria-label={label}
          tabIndex={0}
          className={css.strip}
          onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
            setAt(Math.round(scrollLeft / Math.max(1, clientWidth)))
          }
        >
          {items.map((item) => (
            <div key={item.id} className={css.slide}>
              <PostItemMedia item={item} />
            </div>
          ))}
        </div>
        <span className={css.count}>
          {shown + 1}/{items.length}
        </span>
        {/* The strip itself takes the arrow keys: these two are for the mouse. */}
        {shown > 0 && (
          <button type="button" tabIndex={-1} aria-hidden className={css.back} onClick={() => go(shown - 1)}>
            <ChevronLeft size={20} />
          </button>
        )}
        {shown < last && (
          <button type="button" tabIndex={-1} aria-hidden className={css.on} onClick={() => go(shown + 1)}>
            <ChevronRight size={20} />
          </button>
        )}
      </div>
      <div className={css.dots}>
        {items.map((item, index) => (
          <i key={item.id} data-shown={index === shown || undefined} />
        ))}
      </div>
    </>
  )
}
