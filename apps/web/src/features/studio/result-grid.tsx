import type { Creative, Format, Generation } from '@adwright/contract'
import { Sparkles } from 'lucide-react'
import { useState, type CSSProperties, type ReactNode } from 'react'
import { cx } from '../../ui/cls.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { formatLooks, leastTileWidth, shapesOf } from './formats.ts'
import { ResultTile } from './result-tile.tsx'
import { isRunning } from './stages.ts'
import type { CreativeActions } from './use-creative-actions.ts'
import { studioWords } from './words.ts'

const t = studioWords.run

type Props = {
  run: Generation
  actions: CreativeActions
  mayWrite: boolean
  onOpen: (creative: Creative, shape: Format) => void
  onChange: (creative: Creative, shape: Format) => void
}

/** The images of a run as they come, with room for those that are still to come. */
export function ResultGrid({ run, actions, mayWrite, onOpen, onChange }: Props) {
  const [chosen, setChosen] = useState<Format>()
  const shapes = shapesOf(run.formats, run.creatives)
  const shape = shapes.find((one) => one === chosen) ?? shapes[0] ?? 'feed_4x5'
  const missing = isRunning(run) ? Math.max(0, run.count - run.creatives.length) : 0
  const tiles = run.creatives.length + missing
  const { width, height } = formatLooks[shape]
  const style = {
    '--least': `${leastTileWidth(shape, tiles)}px`,
    '--ratio': `${width} / ${height}`,
  } as CSSProperties // custom properties have no type of their own
  if (tiles === 0) return null
  return (
    <div className="mt-4">
      {shapes.length > 1 && (
        <div className="mb-3 flex max-w-full overflow-x-auto">
          <Segmented
            label={t.shape}
            value={shape}
            items={shapes.map((value) => ({ value, label: formatLooks[value].name }))}
            onChange={setChosen}
          />
        </div>
      )}
      <ul
        aria-label={studioWords.images(run.count)}
        className={cx(
          'grid grid-cols-1 gap-4',
          // Three and more share the width; one or two would become posters on a wall.
          tiles > 2
            ? 'sm:grid-cols-[repeat(auto-fit,minmax(min(100%,var(--least)),1fr))]'
            : 'sm:grid-cols-[repeat(auto-fill,minmax(min(100%,var(--least)),1fr))]',
        )}
        style={style}
      >
        {run.creatives.map((creative, index) => (
          <ResultTile
            key={creative.id}
            creative={creative}
            place={index + 1}
            shape={shape}
            actions={actions}
            mayWrite={mayWrite}
            onOpen={() => onOpen(creative, shape)}
            onChange={() => onChange(creative, shape)}
          />
        ))}
        {Array.from({ length: missing }, (_, index) => (
          <Placeholder key={index} place={run.creatives.length + index + 1}>
            {index === 0 && run.stage === 'composing' && (
              <span className="flex items-center gap-2 rounded-full bg-card px-3 py-1.5 text-sm font-[580] shadow-card">
                <Sparkles className="pulse-dot size-4 text-accent" aria-hidden />
                {t.drawing}
              </span>
            )}
          </Placeholder>
        ))}
      </ul>
    </div>
  )
}

const Placeholder = ({ place, children }: { place: number; children: ReactNode }) => (
  <li className="relative overflow-hidden rounded-lg bg-card shadow-card">
    <span className="sr-only">{t.waiting(place)}</span>
    <div className="relative aspect-(--ratio)">
      <div className="skeleton absolute inset-0" aria-hidden />
      <div className="absolute inset-0 grid place-items-center">{children}</div>
    </div>
    <div className="h-12" />
  </li>
)
