import type { Creative } from '@adwright/contract'
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import { editorMemory } from './editor-memory.ts'
import { historyReducer, startHistory } from '../../../lib/history.ts'
import { documentOf, sameDocument, type PosterDocument } from './poster-document.ts'

export type Change = (next: (document: PosterDocument) => PosterDocument, group?: string) => void

/** The document on the desk against the creative as it is stored, with its history; what is unsaved outlives a reload. */
export function useDocument(creative: Creative) {
  const [base, setBase] = useState(creative)
  const stored = useMemo(() => documentOf(base), [base])
  const [found] = useState(() => editorMemory.read(creative.id, creative.version))
  const [isRestored, setRestored] = useState(
    found !== undefined && !sameDocument(found, documentOf(creative)),
  )
  const [history, dispatch] = useReducer(
    historyReducer<PosterDocument>,
    found ?? documentOf(creative),
    startHistory,
  )
  const document = history.present
  const isDirty = useMemo(() => !sameDocument(stored, document), [stored, document])

  useEffect(() => {
    editorMemory.write(base.id, base.version, isDirty ? document : undefined)
  }, [base.id, base.version, document, isDirty])

  const change = useCallback<Change>(
    (next, group) =>
      dispatch({ type: 'change', next, at: Date.now(), ...(group !== undefined && { group }) }),
    [],
  )
  const amend = useCallback<(next: (document: PosterDocument) => PosterDocument) => void>(
    (next) => dispatch({ type: 'amend', next }),
    [],
  )
  /** Begins again from what is stored now, or with changes on top of it. */
  const restart = useCallback(
    (next: Creative, on?: PosterDocument) => {
      editorMemory.write(base.id, base.version, undefined)
      setBase(next)
      setRestored(false)
      dispatch({ type: 'restart', value: on ?? documentOf(next) })
    },
    [base.id, base.version],
  )
  /** What was stored from `sent`: the way back stays open, and so does what was changed while it was stored. */
  const keep = useCallback(
    (next: Creative, sent: PosterDocument) => {
      editorMemory.write(base.id, base.version, undefined)
      setBase(next)
      setRestored(false)
      dispatch({ type: 'amend', next: (now) => (now === sent ? documentOf(next) : now) })
    },
    [base.id, base.version],
  )
  return {
    creative: base,
    stored,
    document,
    isDirty,
    isRestored,
    forgetRestored: () => setRestored(false),
    change,
    amend,
    restart,
    keep,
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
