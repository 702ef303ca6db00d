import { CutOut } from '@adwright/contract'
import { expect, it } from 'vitest'
import { boxBetween, extended, orderOf, withSide, withStroke, type Stroke } from './strokes.ts'

const wide = { width: 2000, height: 1000 }
const stroke = (points: Stroke['points'] = []): Stroke => ({ brush: 'keep', width: 0.04, points })

it('keeps only points that say something, and none outside of the picture', () => {
  const one = extended(stroke(), [0.5, 0.5], wide)
  expect(extended(one, [0.5, 0.51], wide).points).toHaveLength(1) // 5 thousandths of the longer side
  expect(extended(one, [0.5, 0.53], wide).points).toHaveLength(2)
  expect(extended(one, [-1, 7], wide).points.at(-1)).toEqual([0, 1])
})
it('takes a box from two corners in any order, and none that is only a slip', () => {
  expect(boxBetween([0.8, 0.9], [0.2, 0.1])).toEqual({ x: 0.2, y: 0.1, width: 0.6, height: 0.8 })
  expect(boxBetween([0.5, 0.5], [0.51, 0.9])).toBeUndefined()
})
it('keeps a box that is typed inside the picture', () => {
  const box = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }
  expect(withSide(box, 'x', 80)).toEqual({ x: 0.8, y: 0.5, width: 0.2, height: 0.5 })
  expect(withSide(box, 'width', 0).width).toBe(0.03)
})
it('sends an order that the contract takes, however much was painted', () => {
  const box = { x: 0, y: 0, width: 1, height: 1 }
  let strokes: Stroke[] = []
  for (let at = 0; at < 70; at++) strokes = withStroke(strokes, stroke([[0.1, 0.1]]))
  expect(CutOut.safeParse(orderOf(box, strokes)).success).toBe(true)
  const order = orderOf(box, [{ ...stroke([[0.2, 0.2]]), brush: 'drop' }, stroke()])
  expect([order.keep, order.drop.length]).toEqual([[], 1])
})
