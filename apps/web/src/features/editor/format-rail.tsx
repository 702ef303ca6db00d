import type { Format } from '@adwright/contract'
import { Plus } from 'lucide-react'
import { cx } from '../../ui/cls.ts'
import { useDesk } from './desk.ts'
import { allFormats, editorWords } from './words.ts'

/** All shapes, those that are made with their picture, the others with a plus. */
export function FormatRail({ wanted }: { wanted: readonly Format[] }) {
  const { creative, document, format, setFormat } = useDesk()
  return (
    <nav
      aria-label="Shapes"
      className="flex shrink-0 gap-1 overflow-x-auto border-line bg-card p-1.5 max-lg:border-b lg:w-[92px] lg:flex-col lg:overflow-y-auto lg:border-r lg:p-2"
    >
      {allFormats.map((one) => {
        const { name, ratio, shape } = editorWords.formats[one]
        const picture = creative.renditions.find(({ placement }) => placement === one)?.media
        const isChosen = one === format
        const isWanted = wanted.includes(one)
        const side = 44
        const size = { width: side * Math.min(1, shape), height: side / Math.max(1, shape) }
        return (
          <button
            key={one}
            type="button"
            aria-current={isChosen || undefined}
            onClick={() => setFormat(one)}
            className={cx(
              'flex shrink-0 items-center gap-2 rounded-md p-1.5 outline-offset-[-2px] lg:flex-col lg:gap-1 lg:py-2',
              isChosen ? 'bg-accent-soft text-accent' : 'text-ink-2 hover-fine:bg-hover',
            )}
          >
            <span className="hidden size-11 items-center justify-center lg:flex">
              {picture ? (
                <img
                  src={picture.url}
                  alt=""
                  loading="lazy"
                  className="rounded-[3px] object-cover shadow-[0_0_0_1px_var(--line-strong)]"
                  style={size}
                />
              ) : (
                <span
                  className={cx(
                    'flex items-center justify-center rounded-[3px] border border-dashed border-control',
                    isWanted && 'border-solid border-accent-2',
                  )}
                  style={size}
                >
                  <Plus className="size-4" aria-hidden />
                </span>
              )}
            </span>
            <span className="px-0.5 text-left leading-tight lg:text-center">
              <span className="flex items-center gap-1 text-xs font-[600] lg:justify-center">
                {!picture && <Plus className="size-3 lg:hidden" aria-hidden />}
                {name}
                {document.edits[one] && <i aria-hidden className="size-1.5 rounded-full bg-sun" />}
              </span>
              <span className="num block text-2xs text-ink-3">{ratio}</span>
              <span className="sr-only">
                {picture ? '' : isWanted ? ', will be made' : ', not made yet'}
                {document.edits[one] ? ', changed by hand' : ''}
              </span>
            </span>
          </button>
        )
      })}
    </nav>
  )
}
