import type { Quality } from '@adwright/contract'
import { ArrowLeft, Check, Maximize, Redo2, SquareDashed, Undo2 } from 'lucide-react'
import { Button, IconButton, LinkButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { zooms, type Zoom } from './canvas/fit.ts'
import { useDesk } from './desk.ts'
import { editorWords } from './words.ts'

type Props = {
  canUndo: boolean
  canRedo: boolean
  onUndo: () => void
  onRedo: () => void
  zoom: Zoom
  setZoom: (zoom: Zoom) => void
  showCovered: boolean
  setShowCovered: (on: boolean) => void
  /** What stands in the way of saving; null when nothing does. */
  hindrance: string | null
  isDirty: boolean
  isSaving: boolean
  onSave: () => void
}
const zoomLabel = (zoom: Zoom) => (zoom === 'fit' ? 'Fit' : `${zoom * 100} %`)

export function EditorBar(props: Props) {
  const { document, change, format } = useDesk()
  const { zoom, setZoom, showCovered, setShowCovered } = props
  const covered = format === 'story_9x16' ? 'Covered areas' : 'Safe area'
  return (
    <header className="flex shrink-0 items-center gap-1 border-b border-line bg-card px-2 py-2 lg:gap-1.5 lg:px-3">
      <LinkButton to="/studio" kind="ghost" size="icon" aria-label="Back to studio">
        <ArrowLeft aria-hidden />
      </LinkButton>
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="truncate text-base font-[620]">
          {document.words.headline || 'Poster'}
        </h1>
        <p className="truncate text-xs text-ink-3 max-sm:hidden">
          {props.isDirty ? 'Not saved yet' : 'All changes saved'}
        </p>
      </div>
      <IconButton label="Undo" disabled={!props.canUndo} onClick={props.onUndo}>
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton label="Redo" disabled={!props.canRedo} onClick={props.onRedo}>
        <Redo2 aria-hidden />
      </IconButton>
      <IconButton
        label={covered}
        aria-pressed={showCovered}
        onClick={() => setShowCovered(!showCovered)}
        className={cx(showCovered && 'bg-accent-soft! text-accent!')}
      >
        <SquareDashed aria-hidden />
      </IconButton>
      <span className="max-lg:hidden">
        <Menu
          trigger={
            <Button kind="ghost" size="sm" aria-label={`Zoom: ${zoomLabel(zoom)}`}>
              <Maximize aria-hidden />
              <span className="num">{zoomLabel(zoom)}</span>
            </Button>
          }
        >
          {zooms.map((one) => (
            <MenuItem
              key={one}
              icon={one === zoom ? <Check /> : <span className="size-4" />}
              onSelect={() => setZoom(one)}
            >
              {zoomLabel(one)}
            </MenuItem>
          ))}
        </Menu>
      </span>
      <span className="max-sm:hidden">
        <Menu
          trigger={
            <Button
              kind="ghost"
              size="sm"
              aria-label={`Quality: ${editorWords.qualities[document.quality].label}`}
            >
              {editorWords.qualities[document.quality].label}
            </Button>
          }
        >
          {Object.entries(editorWords.qualities).map(([quality, { label, note }]) => (
            <MenuItem
              key={quality}
              icon={quality === document.quality ? <Check /> : <span className="size-4" />}
              onSelect={() => change((now) => ({ ...now, quality: quality as Quality }))} // the keys of the record
            >
              <span className="py-1">
                <span className="block font-[580] text-ink">{label}</span>
                <span className="block text-sm text-ink-3">{note}</span>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </span>
      <Button
        kind="solid"
        size="md"
        className="ml-1"
        busy={props.isSaving}
        disabled={props.hindrance !== null}
        title={props.hindrance ?? undefined}
        onClick={props.onSave}
      >
        Save
      </Button>
    </header>
  )
}
