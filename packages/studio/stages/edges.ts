/** Eight-bit pictures of one size: light (RGB), gloss (grey), zones (RGB). */
export type PlateBytes = { light: Buffer; gloss: Buffer; zones: Buffer; width: number; height: number }

// how far neighbours may differ before they count as an edge
const jumps = { light: 44, gloss: 60, zones: 120 }

/**
 * Few samples leave edges ragged, and one ragged pixel gives a path-traced picture away. All three pictures are
 * softened along the same edges by a pixel, as a lens would.
 */
export function softEdges(plate: PlateBytes): PlateBytes {
  const { light, gloss, zones, width, height } = plate
  const edge = new Uint8Array(width * height)
  markJumps(edge, light, 3, jumps.light, width, height)
  markJumps(edge, gloss, 1, jumps.gloss, width, height)
  markJumps(edge, zones, 3, jumps.zones, width, height)
  return {
    width,
    height,
    light: softened(light, 3, edge, width, height),
    gloss: softened(gloss, 1, edge, width, height),
    // few levels pack better; a fiftieth of a zone is not seen
    zones: softened(zones, 3, edge, width, height).map((value) => Math.round(value / 5) * 5) as Buffer, // Buffer.map gives a Buffer
  }
}

function markJumps(
  edge: Uint8Array,
  bytes: Buffer,
  channels: number,
  jump: number,
  width: number,
  height: number,
): void {
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      for (let c = 0; c < channels; c++) {
        let least = 255
        let most = 0
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const value = bytes[((y + dy) * width + x + dx) * channels + c]!
            if (value < least) least = value
            if (value > most) most = value
          }
        }
        if (most - least > jump) edge[y * width + x] = 1
      }
    }
  }
}

const kernel = [1, 2, 1]

function softened(bytes: Buffer, channels: number, edge: Uint8Array, width: number, height: number): Buffer {
  const out = Buffer.from(bytes)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      if (edge[y * width + x] === 0) continue
      for (let c = 0; c < channels; c++) {
        let sum = 0
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++)
            sum += bytes[((y + dy) * width + x + dx) * channels + c]! * kernel[dx + 1]! * kernel[dy + 1]!
        out[(y * width + x) * channels + c] = Math.round(sum / 16)
      }
    }
  }
  return out
}
