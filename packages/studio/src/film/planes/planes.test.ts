import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { drawMixed, drawMoved, drawSpans, drawSprite, drawStretched } from './draw.ts'
import { kernelsSource } from './kernels.generated.ts'
import { createPlaneMemory } from './plane-memory.ts'
import { fillBox, frameOf, spriteFrom, surfaceFrom, takeSurface, yuvOf, type Surface } from './surface.ts'

const [width, height] = [64, 48]
const memory = createPlaneMemory()
const painted = (paint: (context: SKRSContext2D) => void, w = width, h = height) => {
  const canvas = createCanvas(w, h)
  paint(canvas.getContext('2d'))
  return canvas
}
const filled = (colour: string): Surface =>
  surfaceFrom(
    memory,
    painted((context) => {
      context.fillStyle = colour
      context.fillRect(0, 0, width, height)
    }),
  )
const pixel = (surface: Surface, x: number, y: number) => {
  const bytes = frameOf(memory, surface)
  const small = (y >> 1) * (surface.width / 2) + (x >> 1)
  const luma = surface.width * surface.height
  return [bytes[y * surface.width + x], bytes[luma + small], bytes[luma * 1.25 + small]]
}
const near = (found: (number | undefined)[], wanted: readonly number[], by = 2) =>
  found.every((value, i) => Math.abs((value ?? -99) - (wanted[i] ?? 0)) <= by)

test('the compiled kernels are those of the source beside them', () => {
  const source = readFileSync(new URL('../../../kernels/planes.as.ts', import.meta.url))
  expect(createHash('sha256').update(source).digest('hex'), 'run npm run gen:kernels').toBe(kernelsSource)
})

test('colours become BT.709 in the limited range', () => {
  expect(yuvOf('#ffffff')).toEqual([235, 128, 128])
  expect(yuvOf('#000000')).toEqual([16, 128, 128])
  // the primaries of BT.709 as the standard's tables have them
  expect(yuvOf('#ff0000')).toEqual([63, 102, 240])
  expect(yuvOf('#00ff00')).toEqual([173, 42, 26])
  expect(yuvOf('#0000ff')).toEqual([32, 240, 118])
  for (const colour of ['#ffffff', '#ff0000', '#00ff00', '#0000ff', '#3b7a57'])
    expect(near(pixel(filled(colour), 20, 20), yuvOf(colour))).toBe(true)
})

test('a picture shown whole is the picture, one shown in part is enlarged without a seam', () => {
  const halves = surfaceFrom(
    memory,
    painted((context) => {
      context.fillStyle = '#000000'
      context.fillRect(0, 0, width, height)
      context.fillStyle = '#ffffff'
      context.fillRect(width / 2, 0, width / 2, height)
    }),
  )
  const onto = takeSurface(memory, width, height)
  drawStretched(memory, halves, { x: 0, y: 0, width, height }, onto)
  expect(frameOf(memory, onto)).toEqual(frameOf(memory, halves))
  drawStretched(memory, halves, { x: 16, y: 12, width: 32, height: 24 }, onto)
  const row = [...frameOf(memory, onto).subarray(20 * width, 21 * width)]
  expect([row[0], row[10], row[54], row.at(-1)]).toEqual([16, 16, 235, 235])
  // the edge is in the middle still, and the way over it never turns back
  expect(row[31]).toBeLessThan(130)
  expect(row[33]).toBeGreaterThan(120)
  expect(row.toSorted((a, b) => a - b)).toEqual(row)
})

test('stretching moves a ramp evenly by parts of a pixel', () => {
  const ramp = surfaceFrom(
    memory,
    painted((context) => {
      for (let x = 0; x < width; x++) {
        const level = Math.round((x * 255) / (width - 1))
        context.fillStyle = `rgb(${level},${level},${level})`
        context.fillRect(x, 0, 1, height)
      }
    }),
  )
  const onto = takeSurface(memory, width, height)
  const at = (left: number) => {
    drawStretched(memory, ramp, { x: left, y: 4, width: 40, height: 30 }, onto)
    return frameOf(memory, onto)[10 * width + 30] ?? 0
  }
  const seen = [8, 8.25, 8.5, 8.75, 9].map(at)
  expect(seen.toSorted((a, b) => a - b)).toEqual(seen)
  expect((seen[4] ?? 0) - (seen[0] ?? 0)).toBeGreaterThanOrEqual(2)
  expect((seen[4] ?? 0) - (seen[0] ?? 0)).toBeLessThanOrEqual(5)
})

test('a part of the frame takes a picture and its neighbours stay', () => {
  const onto = takeSurface(memory, width, height)
  fillBox(memory, onto, { x: 0, y: 0, width, height }, '#ff0000')
  const into = { x: 10, y: 8, width: 22, height: 14 }
  drawStretched(memory, filled('#00ff00'), { x: 3.3, y: 2.7, width: 30, height: 20 }, onto, into)
  expect(near(pixel(onto, 12, 10), yuvOf('#00ff00'))).toBe(true)
  expect(near(pixel(onto, 31, 21), yuvOf('#00ff00'))).toBe(true)
  for (const [x, y] of [
    [9, 10],
    [32, 10],
    [33, 21],
    [12, 7],
    [12, 22],
  ] as const)
    expect(pixel(onto, x, y), `${x} ${y}`).toEqual([...yuvOf('#ff0000')])
})

const disc = (alpha = 1) =>
  spriteFrom(
    memory,
    painted(
      (context) => {
        context.globalAlpha = alpha
        context.fillStyle = '#0000ff'
        context.fillRect(4, 4, 24, 12)
      },
      32,
      20,
    ),
  )

test('a sprite covers what it is painted on as opaquely as it is', () => {
  const box = { x: 10, y: 6, width: 32, height: 20 }
  const [red, blue] = [yuvOf('#ff0000'), yuvOf('#0000ff')]
  const halfway = red.map((value, i) => (value + (blue[i] ?? 0)) / 2)
  const on = (sprite = disc(), opacity = 1, place = box) => {
    const onto = filled('#ff0000')
    drawSprite(memory, sprite, { box: place, opacity }, onto)
    return onto
  }
  expect(near(pixel(on(), 20, 16), blue)).toBe(true)
  expect(pixel(on(), 11, 7)).toEqual(pixel(filled('#ff0000'), 11, 7))
  expect(near(pixel(on(disc(), 0.5), 20, 16), halfway, 3)).toBe(true)
  expect(near(pixel(on(disc(0.5)), 20, 16), halfway, 3)).toBe(true)
  // between pixels and scaled it is the same thing elsewhere
  expect(near(pixel(on(disc(), 1, { ...box, x: 10.4, y: 6.3 }), 20, 16), blue)).toBe(true)
  expect(near(pixel(on(disc(), 1, { x: 2, y: 2, width: 48, height: 30 }), 20, 16), blue)).toBe(true)
  // beyond the frame nothing is written
  expect(near(pixel(on(disc(), 1, { ...box, x: -14, y: -8 }), 2, 2), blue)).toBe(true)
  expect(near(pixel(on(disc(), 1, { ...box, x: 50, y: 40 }), 62, 46), blue)).toBe(true)
})

test('what is outside the clip is not drawn', () => {
  const onto = filled('#ff0000')
  const clip = { x: 10, y: 6, width: 12, height: 20 }
  drawSprite(memory, disc(), { box: { x: 10, y: 6, width: 32, height: 20 }, opacity: 1, clip }, onto)
  expect(near(pixel(onto, 20, 16), yuvOf('#0000ff'))).toBe(true)
  expect(near(pixel(onto, 24, 16), yuvOf('#ff0000'))).toBe(true)
})

test('pictures blend, slide and open into each other', () => {
  const [a, b] = [filled('#000000'), filled('#ffffff')]
  const onto = takeSurface(memory, width, height)
  drawMixed(memory, a, b, 0.25, onto)
  expect(near(pixel(onto, 30, 30), [16 + 219 * 0.25, 128, 128])).toBe(true)
  drawMoved(memory, a, 0, 0, onto)
  drawMoved(memory, b, 40, 0, onto)
  expect([pixel(onto, 39, 20)[0], pixel(onto, 40, 20)[0], pixel(onto, 63, 47)[0]]).toEqual([16, 235, 235])
  drawMoved(memory, a, 0, 0, onto)
  drawMoved(memory, b, -40, 0, onto)
  expect([pixel(onto, 0, 20)[0], pixel(onto, 23, 20)[0], pixel(onto, 24, 20)[0]]).toEqual([235, 235, 16])
  drawMoved(memory, a, 0, 0, onto)
  drawSpans(memory, b, onto, (row) => (row < 10 ? [8, 20] : [0, 0]))
  expect([pixel(onto, 8, 9)[0], pixel(onto, 20, 9)[0], pixel(onto, 8, 10)[0]]).toEqual([235, 16, 16])
})

test('memory that was freed is used again, in parts and joined with its neighbours', () => {
  const own = createPlaneMemory()
  const [first, second, third] = [1_000_000, 500_000, 2_000_000].map((bytes) => own.take(bytes))
  const end = own.take(4096)
  own.free(first!)
  own.free(third!)
  expect(own.take(400_000)).toBe(first) // the smallest that suits
  own.free(second!)
  // the rest of the first, the second and the third are one now
  expect(own.take(3_000_000)).toBeLessThan(end)
  expect(own.take(600_000)).toBeGreaterThan(end)
  expect(() => own.free(12)).toThrow('nothing was taken')
})
