import type { Box, Layer } from '../layout.ts'

/** Colours a drawing may use; each look supplies its own set. */
export type SubjectColours = { main: string; accent: string; light: string; dark: string; leaf: string }

/** A drawing of our own, standing on the lower edge of its frame. */
export type Subject = {
  id: string
  /** Extent in the drawing's own units. */
  frame: Box
  draw(colours: SubjectColours): Layer[]
}
