import type { Creative, Format, PosterElement } from '@adwright/contract'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useIsPanned } from './canvas/use-is-panned.ts'
import { useShown } from './canvas/use-shown.ts'
import { useLifted, usePreview, useWish } from './canvas/use-preview.ts'
import type { Desk } from './desk.ts'
import { problemsOf } from './document/poster-document.ts'
import { useDocument } from './document/use-document.ts'
import { elementActions } from './element-actions.ts'
import { allFormats } from './words.ts'

/** The document, what is shown of it, and what is chosen on it: all that lives while the editor is open. */
export function useDeskState(creative: Creative, first: Format | undefined) {
  const doc = useDocument(creative)
  const made = doc.creative.renditions.map(({ placement }) => placement)
  const [format, setFormat] = useState<Format>(
    first ?? allFormats.find((one) => made.includes(one)) ?? 'feed_4x5',
  )
  const [selected, setSelected] = useState<PosterElement | null>(null)
  const [said, say] = useState('')
  const { document, stored, amend, isDirty, restart } = doc
  // a newer answer of the server is taken as long as nothing stands against it; else saving will ask
  const isOutdated = creative.version > doc.creative.version && !isDirty
  useEffect(() => {
    if (isOutdated) restart(creative)
  }, [isOutdated, creative, restart])
  const isDrawable = Object.keys(problemsOf(document)).length === 0
  // words that cannot be drawn leave the last preview on the stage
  const drawable = useRef(stored)
  if (isDrawable) drawable.current = document
  const wish = useWish({ creative: doc.creative, stored, document: drawable.current, format })
  const preview = usePreview(wish, true)
  const { shown, expect } = useShown({
    drawn: preview.drawn,
    isCurrent: preview.isCurrent,
    format,
    edits: document.edits,
    amendEdits: useCallback((next) => amend((now) => ({ ...now, edits: next(now.edits) })), [amend]),
  })
  /** The stage shows exactly this document. */
  const isCurrent = preview.isCurrent && shown?.key === `${wish.key} ${format}`
  const lift = useLifted(wish, selected, isCurrent)
  const drawnWith = shown?.edits ?? document.edits
  const shownPreview = shown?.preview
  const lifted = lift && lift.key === shown?.key ? lift.lifted : undefined
  const isPanned = useIsPanned({ document, format, selected, preview: shownPreview, lifted })
  const actions = elementActions({
    document,
    change: doc.change,
    format,
    preview: shownPreview,
    drawnWith,
    expect,
    say,
  })
  // another change than a gesture's expects nothing of the next preview
  const change = useMemo<Desk['change']>(
    () => (next, group) => {
      expect(null)
      doc.change(next, group)
    },
    [doc.change, expect],
  )
  const desk: Desk = {
    creative: doc.creative,
    document,
    change,
    format,
    setFormat,
    preview: shownPreview,
    drawnWith,
    isDrawing: preview.isDrawing || (preview.isCurrent && !isCurrent),
    selected,
    isPanned,
    select: setSelected,
    actions,
    say,
  }
  // nor does the way back: the answer to what was taken back must not put anything right
  const undo = () => {
    expect(null)
    doc.undo()
  }
  const redo = () => {
    expect(null)
    doc.redo()
  }
  return {
    ...doc,
    undo,
    redo,
    desk,
    said,
    made,
    previewError: preview.error,
    drawAgain: preview.again,
    isCurrent,
    isDrawable,
    lifted,
  }
}
