import { cropRect } from '@adwright/posting'
import { expect, test } from 'vitest'
import { behindWindow, mostWidth, moveBy, pullCorner, resizeTo } from './crop-frame.ts'

/** A picture of 1600 × 900 that becomes a square. */
const cut = { own: 16 / 9, ratio: 1 }
const start = cropRect(1600, 900, 1)
const ratioOf = ({ width, height }: { width: number; height: number }) => (width * cut.own) / height

test('it moves to the edges and no further', () => {
  expect(moveBy(start, -1, 0.5)).toMatchObject({ x: 0, y: 0, width: start.width, height: 1 })
  expect(moveBy(start, 1, 0).x).toBeCloseTo(1 - start.width)
})
test('whatever is done to it, it keeps its ratio and stays inside', () => {
  const shapes = [
    resizeTo(start, 0.3, cut),
    resizeTo(start, 5, cut),
    resizeTo(start, 0, cut),
    pullCorner(start, 'se', { x: 0.6, y: 0.4 }, cut),
    pullCorner(start, 'nw', { x: 0.5, y: 0.5 }, cut),
    pullCorner(resizeTo(start, 0.3, cut), 'ne', { x: 2, y: -2 }, cut),
  ]
  for (const rect of shapes) {
    expect(ratioOf(rect)).toBeCloseTo(1)
    expect(Math.min(rect.x, rect.y)).toBeGreaterThanOrEqual(-1e-9)
    expect(Math.max(rect.x + rect.width, rect.y + rect.height)).toBeLessThanOrEqual(1 + 1e-9)
    expect(rect.width).toBeGreaterThan(0)
  }
})
test('it shrinks around its middle', () => {
  const small = resizeTo(start, start.width / 2, cut)
  expect(small.x + small.width / 2).toBeCloseTo(0.5)
  expect(small.y + small.height / 2).toBeCloseTo(0.5)
})
test('the corner across from the pulled one stays where it is', () => {
  const pulled = pullCorner(start, 'nw', { x: 0.5, y: 0.6 }, cut)
  expect(pulled.x + pulled.width).toBeCloseTo(start.x + start.width)
  expect(pulled.y + pulled.height).toBeCloseTo(start.y + start.height)
})
test('at its largest it is as large as the picture allows', () => {
  expect(mostWidth(cut)).toBeCloseTo(9 / 16)
  expect(mostWidth({ own: 0.5, ratio: 1.91 })).toBe(1)
})
test('the window shows exactly the cut-out', () => {
  expect(behindWindow({ x: 0.25, y: 0.5, width: 0.5, height: 0.5 })).toEqual({
    width: '200%',
    height: '200%',
    left: '-50%',
    top: '-100%',
  })
})
