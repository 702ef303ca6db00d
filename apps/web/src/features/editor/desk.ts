import type { Creative, Format, PosterEdits, PosterElement, PosterPreview } from '@adwright/contract'
import { createContext, useContext } from 'react'
import type { PosterDocument } from './document/poster-document.ts'
import type { Change } from './document/use-document.ts'
import type { ElementActions } from './element-actions.ts'

/** What every part of the editor works on. */
export type Desk = {
  /** As it is stored. */
  creative: Creative
  document: PosterDocument
  change: Change
  format: Format
  setFormat: (format: Format) => void
  /** The newest preview of this shape; it may lag behind the document. */
  preview: PosterPreview | undefined
  /** The edits that this preview was drawn with. */
  drawnWith: PosterEdits
  isDrawing: boolean
  selected: PosterElement | null
  /** It fills its frame, so it is moved inside of it. */
  isPanned: boolean
  select: (name: PosterElement | null) => void
  actions: ElementActions
  /** For those who do not see what happened. */
  say: (text: string) => void
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

/** @throws outside of the editor */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk needs a DeskProvider above it')
  return desk
}
