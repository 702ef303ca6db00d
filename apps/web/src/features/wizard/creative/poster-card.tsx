import type { Creative, Placement } from '@adwright/contract'
import { Check, Download, Pencil, Plus, Shuffle, TriangleAlert } from 'lucide-react'
import { buttonClass, cx } from '../../../ui/cls.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { SteadyImage } from '../../../previews/steady-image.tsx'
import { wizardWords } from '../words.ts'
import { findingsOf } from './posters.ts'

type Props = {
  creative: Creative
  number: number
  shape: Placement
  chosen: boolean
  busy: boolean
  onToggle: () => void
  onEdit: () => void
  onShuffle: () => void
}

export function PosterCard({ creative, number, shape, chosen, busy, onToggle, onEdit, onShuffle }: Props) {
  const rendition = creative.renditions.find(({ placement }) => placement === shape)
  const notes = findingsOf(creative).filter(({ level }) => level !== 'ok')
  const name = `poster ${number}, ${creative.styleName}`
  return (
    <li
      className={cx(
        'flex min-w-0 snap-center flex-col overflow-hidden rounded-lg bg-card transition-shadow duration-180 max-sm:w-[84%] max-sm:shrink-0',
        chosen ? 'shadow-[0_0_0_2px_var(--accent-2),0_12px_32px_-16px_var(--accent-2)]' : 'shadow-card',
      )}
    >
      <div className="relative">
        <button
          type="button"
          aria-label={`Edit ${name}`}
          onClick={onEdit}
          className="grid w-full place-items-center bg-sunken"
          style={{ aspectRatio: shape === 'story_9x16' ? '4 / 5' : wizardWords.shapes[shape].ratio }}
        >
          {rendition && (
            <SteadyImage
              id={rendition.media.id}
              src={rendition.media.url}
              alt={`Poster ${number}: ${creative.words.headline}`}
              className={cx('size-full min-h-0', shape === 'story_9x16' ? 'object-contain' : 'object-cover')}
            />
          )}
        </button>
        {busy && <span className="ai-fill absolute inset-x-0 bottom-0 h-[3px] animate-pulse" aria-hidden />}
      </div>
      <div className="flex flex-1 flex-col gap-3 p-3.5">
        <div className="min-w-0">
          <p className="line-clamp-2 font-[600]" dir="auto">
            {creative.words.headline}
          </p>
          <p className="text-sm text-ink-3">{creative.styleName} style</p>
        </div>
        {creative.notice && <p className="text-sm text-ink-2">{creative.notice}</p>}
        {notes[0] && (
          <p className="flex gap-1.5 text-sm text-warn">
            <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            <span className="line-clamp-2">
              {notes[0].message}
              {notes.length > 1 && ` And ${notes.length - 1} more.`}
            </span>
          </p>
        )}
        <div className="mt-auto flex items-center gap-1">
          <Button
            aria-pressed={chosen}
            aria-label={chosen ? `In the campaign: ${name}` : `Use it: ${name}`}
            onClick={onToggle}
            className={cx('mr-auto', chosen && 'bg-accent-soft! text-accent!')}
          >
            {chosen ? <Check aria-hidden /> : <Plus aria-hidden />}
            {chosen ? 'In the campaign' : 'Use it'}
          </Button>
          <IconButton label={`Edit ${name}`} onClick={onEdit}>
            <Pencil aria-hidden />
          </IconButton>
          <IconButton label={`Another look for ${name}`} onClick={onShuffle} disabled={busy}>
            <Shuffle aria-hidden />
          </IconButton>
          {rendition && (
            <Tooltip label={`Download ${name} as ${wizardWords.shapes[shape].label}`}>
              <a
                href={rendition.media.url}
                download={rendition.media.name}
                aria-label={`Download ${name} as ${wizardWords.shapes[shape].label}`}
                className={buttonClass('ghost', 'icon')}
              >
                <Download aria-hidden />
              </a>
            </Tooltip>
          )}
        </div>
      </div>
    </li>
  )
}

export const PosterPlaceholder = ({ shape }: { shape: Placement }) => (
  <li
    className="min-w-0 overflow-hidden rounded-lg bg-card shadow-card max-sm:w-[84%] max-sm:shrink-0"
    aria-hidden
  >
    <div
      className="skeleton"
      style={{ aspectRatio: shape === 'story_9x16' ? '4 / 5' : wizardWords.shapes[shape].ratio }}
    />
    <div className="grid gap-3 p-3.5">
      <div className="skeleton h-5 w-3/4 rounded-sm" />
      <div className="skeleton h-4 w-1/3 rounded-sm" />
      <div className="skeleton h-10 w-36 rounded-md" />
    </div>
  </li>
)
