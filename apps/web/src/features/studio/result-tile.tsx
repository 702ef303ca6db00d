import type { Creative, Format } from '@adwright/contract'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { SteadyImage } from '../../previews/steady-image.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { EditorLink } from './editor-link.tsx'
import { warningsOf } from './poster-findings.ts'
import { renditionOf } from './rendition-of.ts'
import { TileMenu } from './tile-menu.tsx'
import type { CreativeActions } from './use-creative-actions.ts'
import { studioWords } from './words.ts'

const t = studioWords.tile

type Props = {
  creative: Creative
  place: number
  shape: Format
  actions: CreativeActions
  mayWrite: boolean
  onOpen: () => void
  onChange: () => void
}

/** One finished image: the picture opens it large, the row below says what can be done with it. */
export function ResultTile({ creative, place, shape, actions, mayWrite, onOpen, onChange }: Props) {
  const [showsBefore, setShowsBefore] = useState(false)
  const rendition = renditionOf(creative, shape)
  const isDraft = creative.quality === 'draft'
  // A draft says so by itself.
  const notes = warningsOf(creative).filter(({ code }) => code !== 'poster.draft')
  const busy = actions.busyWith(creative)
  const name = t.name(place, creative.styleName)
  const shown = showsBefore && creative.before ? creative.before : rendition?.media
  return (
    <li className="rise group relative flex min-w-0 flex-col overflow-hidden rounded-lg bg-card shadow-card transition-shadow duration-180 hover-fine:shadow-pop">
      <div className="relative">
        <button
          type="button"
          aria-label={t.open(name)}
          onClick={onOpen}
          className="block aspect-(--ratio) w-full overflow-hidden bg-sunken -outline-offset-2"
        >
          {shown && (
            <SteadyImage
              id={shown.id}
              src={shown.url}
              alt={creative.words.headline}
              className={cx(
                'size-full transition-[opacity,scale] duration-420 ease-out group-hover:scale-[1.015]',
                rendition?.placement === shape && !showsBefore ? 'object-cover' : 'object-contain',
                busy && 'opacity-60',
              )}
            />
          )}
        </button>
        {busy && <span className="ai-fill absolute inset-x-0 bottom-0 h-[3px] animate-pulse" aria-hidden />}
        {creative.before && (
          <Button
            size="sm"
            aria-pressed={showsBefore}
            className="absolute top-2 right-2"
            onClick={() => setShowsBefore(!showsBefore)}
          >
            {showsBefore ? t.after : t.before}
          </Button>
        )}
      </div>
      {(isDraft || notes.length > 0) && (
        <div className="flex flex-wrap gap-1.5 px-2 pt-2">
          {isDraft && <Badge>{t.draft}</Badge>}
          {notes.length > 0 && (
            <Badge tone="warn">
              <TriangleAlert aria-hidden />
              {t.findings(notes.length)}
            </Badge>
          )}
        </div>
      )}
      <div className="mt-auto flex h-12 items-center gap-0.5 px-2">
        {mayWrite ? (
          <>
            <Button
              size="sm"
              busy={busy === 'ad'}
              aria-label={`${studioWords.actions.ad}: ${name}`}
              onClick={() => actions.run(creative, { kind: 'ad' })}
              className="mr-auto"
            >
              {studioWords.actions.ad}
            </Button>
            <EditorLink creative={creative} label={t.edit(name)} compact />
          </>
        ) : (
          <span className="mr-auto min-w-0 truncate px-1 text-sm text-ink-2">{creative.styleName}</span>
        )}
        <TileMenu
          creative={creative}
          rendition={rendition}
          name={name}
          actions={actions}
          mayWrite={mayWrite}
          onChange={onChange}
        />
      </div>
    </li>
  )
}
