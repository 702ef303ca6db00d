import type { FilmEncoder } from '@adwright/video'
import sharp from 'sharp'

type Sheet = { path: string; seconds: number; width: number; height: number }

const everySeconds = 0.5
const gap = 8
const pictureArea = 300 * 400

/** A film's pictures, two a second from left to right, in one JPEG. */
export async function frameSheet(
  encoder: Pick<FilmEncoder, 'frames'>,
  { path, seconds, width, height }: Sheet,
): Promise<Buffer> {
  const by = Math.sqrt(pictureArea / (width * height))
  const even = (side: number) => Math.round((side * by) / 2) * 2
  const size = { width: even(width), height: even(height) }
  const count = Math.round(seconds / everySeconds)
  const across = acrossOf(count, Math.sqrt((count * 1.8 * size.height) / size.width))
  const whole = {
    width: across * (size.width + gap) + gap,
    height: Math.ceil(count / across) * (size.height + gap) + gap,
  }
  const sheet = Buffer.alloc(whole.width * whole.height * 3, 0x17)
  const job = { path, ...size, frameRate: 1 / everySeconds, fromSeconds: 0, frames: count }
  let n = 0
  for await (const frame of encoder.frames(job)) {
    const left = gap + (n % across) * (size.width + gap)
    const top = gap + Math.floor(n / across) * (size.height + gap)
    drawInto(sheet, { whole: whole.width, left, top }, frame, size)
    n += 1
  }
  return sharp(sheet, { raw: { ...whole, channels: 3 } })
    .jpeg({ quality: 84 })
    .toBuffer()
}

/** As near to what was wanted as leaves no row half empty. */
const acrossOf = (count: number, wanted: number): number =>
  Array.from({ length: count }, (_, i) => i + 1)
    .filter((across) => count % across === 0)
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? count

/** I420 in BT.709's limited range becomes RGB. */
function drawInto(
  sheet: Buffer,
  { whole, left, top }: { whole: number; left: number; top: number },
  frame: Uint8Array,
  { width, height }: { width: number; height: number },
): void {
  const blue = width * height
  const red = blue + blue / 4
  for (let y = 0; y < height; y++) {
    let to = ((top + y) * whole + left) * 3
    for (let x = 0; x < width; x++) {
      const pair = (y >> 1) * (width >> 1) + (x >> 1)
      const light = 1.1644 * ((frame[y * width + x] ?? 16) - 16)
      const u = (frame[blue + pair] ?? 128) - 128
      const v = (frame[red + pair] ?? 128) - 128
      sheet[to++] = clamp(light + 1.7927 * v)
      sheet[to++] = clamp(light - 0.2132 * u - 0.5329 * v)
      sheet[to++] = clamp(light + 2.1124 * u)
    }
  }
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value)
