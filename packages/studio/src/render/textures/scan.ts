import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Box } from '../../layout.ts'
import type { ScanTexture } from '../../textures.ts'

/** A screen's lines: each pitch begins with one line. */
export function paintScan(context: SKRSContext2D, box: Box, { colour, pitch, line }: ScanTexture): void {
  context.fillStyle = colour
  context.beginPath()
  for (let y = box.y; y < box.y + box.height; y += pitch) context.rect(box.x, y, box.width, line)
  context.fill()
}
