import { expect, test } from 'vitest'
import { aCanvas, blend, zoomPicture, type Canvas } from './zoom-picture.ts'

const [width, height] = [40, 60]
/** Grey, as bright as told for each place. */
function drawn(brightness: (x: number, y: number) => number): Canvas {
  const canvas = aCanvas(width, height)
  for (let at = 0; at < width * height; at++)
    canvas.data.fill(brightness(at % width, Math.floor(at / width)), at * 3, at * 3 + 3)
  return canvas
}
const zoomed = (picture: Canvas, zoom: number, anchor = 0.5): Canvas => {
  const canvas = aCanvas(width, height)
  zoomPicture(picture, canvas, zoom, anchor)
  return canvas
}
const noise = drawn((x, y) => (x * 97 + y * 61 + ((x * y) % 7) * 31) % 256)

test('a zoom of one is the picture itself', () => {
  expect(zoomed(noise, 1, 0.3).data).toEqual(noise.data)
})

/** From the first to the last bright place across, and down. */
function brightPart(canvas: Canvas): [number, number, number, number] {
  const places = [...Array(width * height).keys()].filter((place) => (canvas.data[place * 3] ?? 0) > 100)
  const [across, down] = [
    places.map((place) => place % width),
    places.map((place) => Math.floor(place / width)),
  ]
  return [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)]
}

test('it grows about the middle column and the anchor', () => {
  const sign = drawn((x, y) => (x >= 22 && x < 26 && y >= 12 && y < 18 ? 200 : 0))
  expect(brightPart(sign)).toEqual([22, 25, 12, 17])
  expect(brightPart(zoomed(sign, 2, 0))).toEqual([24, 31, 24, 35])
  expect(brightPart(zoomed(sign, 2, 0.5))).toEqual([24, 31, 0, 5])
  expect(brightPart(zoomed(sign, 2, 0.25))).toEqual([24, 31, 9, 20])
})

test('a movement of a fraction of a pixel shows as one', () => {
  const edge = drawn((x) => (x < 30 ? 200 : 40))
  const whereIs = (canvas: Canvas) => {
    const line = [...Array(width).keys()].map((x) => canvas.data[(30 * width + x) * 3] ?? 0)
    return line.reduce((sum, value) => sum + (value - 40) / 160, 0)
  }
  // Ten columns right of the middle.
  for (const zoom of [1.01, 1.02, 1.03, 1.04, 1.06])
    expect(whereIs(zoomed(edge, zoom))).toBeCloseTo(20 + 10 * zoom, 1)
})

test('plain ground stays plain up to the edges', () => {
  expect(
    new Set(
      zoomed(
        drawn(() => 137),
        1.037,
        0.35,
      ).data,
    ),
  ).toEqual(new Set([137]))
})

test('blending lays so much of one over the other', () => {
  const below = drawn(() => 100)
  blend(
    below,
    drawn(() => 200),
    0.25,
  )
  expect(new Set(below.data)).toEqual(new Set([125]))
})
