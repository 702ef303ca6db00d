import { createCanvas, type Canvas, type Image } from '@napi-rs/canvas'
import type { Box, ImageLayer } from '../layout.ts'

/** A run of the picture and where it goes, both in pixels of their own. */
type Piece = { from: number; length: number; to: number; size: number }

/**
 * The crop of a picture where it reaches beyond its edges: the calm band at an edge is drawn out to fill the rest,
 * so colour and light run on without a seam.
 */
export function drawnOut(
  picture: Image | Canvas,
  crop: Box,
  calm: NonNullable<ImageLayer['calm']>,
  width: number,
  height: number,
): Canvas {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  const columns = pieces(crop.x, crop.width, picture.width, calm.left, calm.right, canvas.width)
  const rows = pieces(crop.y, crop.height, picture.height, calm.top, calm.bottom, canvas.height)
  for (const row of rows) {
    for (const column of columns) {
      context.drawImage(
        picture,
        column.from,
        row.from,
        column.length,
        row.length,
        column.to,
        row.to,
        column.size,
        row.size,
      )
    }
  }
  return canvas
}

/** One axis in up to three pieces. They meet on whole pixels, or their soft edges would show as hairlines. */
function pieces(
  start: number,
  length: number,
  whole: number,
  before: number,
  after: number,
  size: number,
): Piece[] {
  const end = start + length
  const place = (at: number) => Math.round(((at - start) / length) * size)
  const inner = start < 0 ? before : start
  const outer = end > whole ? whole - after : end
  return [
    { from: 0, length: inner, to: 0, size: start < 0 ? place(inner) : 0 },
    { from: inner, length: outer - inner, to: place(inner), size: place(outer) - place(inner) },
    { from: outer, length: whole - outer, to: place(outer), size: end > whole ? size - place(outer) : 0 },
  ].filter((piece) => piece.size > 0 && piece.length > 0)
}
