import { describe, expect, it } from 'vitest'
import { bringTo, foreseen, kept, moved, type Held } from './boxes.ts'
import { shownScale } from './fit.ts'
import { fixedPoint, growBy, pullCorner, pullEdge } from './resize.ts'
import { settled } from './settle.ts'
import { snapped, targetsOf } from './snap.ts'

const frame = { width: 1000, height: 1250 }
const safe = { x: 65, y: 65, width: 870, height: 1120 }
const held = (name: Held['name'], edit: Held['edit'] = {}): Held => ({
  name,
  box: { x: 100, y: 200, width: 400, height: 100 },
  frame,
  safe,
  edit,
})

describe('what is foreseen', () => {
  it('moves by shares of the frame from where it was drawn', () =>
    expect(foreseen(held('headline', { dx: 0.1 }), { dx: 0.2, dy: 0.04 })).toMatchObject({ x: 200, y: 250 }))
  it('grows a text from its upper edge and a thing from its foot', () => {
    expect(foreseen(held('headline'), { scale: 2 })).toEqual({ x: 100, y: 200, width: 800, height: 200 })
    expect(foreseen(held('subject'), { scale: 2 })).toEqual({ x: -100, y: 100, width: 800, height: 200 })
  })
  it('is undone by the edit that brings it to a place', () => {
    const edit = bringTo(held('offer'), { scale: 1.5 }, { x: 321, y: 123 })
    expect(foreseen(held('offer'), edit)).toMatchObject({ x: 321, y: 123 })
  })
})

it('keeps words inside the safe area and a picture in sight', () => {
  expect(kept(held('headline'), moved(held('headline').box, -500, 9000))).toMatchObject({ x: 65, y: 1085 })
  expect(kept(held('subject'), moved(held('subject').box, -5000, 0)).x).toBe(-260)
})

describe('pulling a handle', () => {
  it.each(['nw', 'ne', 'sw', 'se'] as const)('leaves the corner across from %s where it is', (corner) => {
    const before = held('offer')
    const out = { x: corner.endsWith('w') ? -80 : 80, y: corner.startsWith('n') ? -20 : 20 }
    const edit = pullCorner(before, corner, out)
    const after = foreseen(before, edit)
    expect(edit.scale).toBeCloseTo(1.2)
    const [is, was] = [fixedPoint(after, corner), fixedPoint(before.box, corner)]
    expect(is.x).toBeCloseTo(was.x)
    expect(is.y).toBeCloseTo(was.y)
  })
  it('keeps the lines of a text as they are broken while it grows', () =>
    expect(pullCorner(held('headline', { width: 0.8 }), 'se', { x: 400, y: 100 })).toMatchObject({
      scale: 2,
      width: 1.6,
    }))
  it('makes lines wider at the side that is pulled', () => {
    const edit = pullEdge(held('body'), 'w', -100)
    expect(edit.width).toBeCloseTo(1.25)
    expect(foreseen(held('body'), edit)).toMatchObject({ x: 0, width: 500, height: 100 })
  })
  it('ends where the contract does', () => {
    expect(pullCorner(held('offer'), 'se', { x: 9000, y: 9000 }).scale).toBe(2.5)
    expect(growBy(held('offer'), 0.01).scale).toBe(0.4)
  })
})

describe('snapping', () => {
  const targets = targetsOf(frame, safe, [{ x: 300, y: 900, width: 100, height: 50 }])
  it('takes the nearest line of each axis, by edge or by middle', () => {
    const near = snapped({ x: 303, y: 570, width: 398, height: 100 }, targets, 6)
    expect(near.box).toMatchObject({ x: 301, y: 575 })
    expect(near.guides).toEqual([
      { axis: 'x', at: 500 },
      { axis: 'y', at: 625 },
    ])
  })
  it('leaves alone what is far from every line', () =>
    expect(snapped({ x: 710, y: 410, width: 80, height: 40 }, targets, 6)).toEqual({
      box: { x: 710, y: 410, width: 80, height: 40 },
      guides: [],
    }))
})

describe('settling', () => {
  const expected = {
    name: 'offer' as const,
    format: 'feed_4x5' as const,
    handle: null,
    box: held('offer').box,
    again: false,
  }
  it('asks for nothing where it stands as it was left', () =>
    expect(settled(expected, moved(expected.box, 2, -1), { dx: 0.1 }, frame)).toBeUndefined())
  it('takes from a move what the edge held back', () =>
    expect(settled(expected, moved(expected.box, -50, 0), { dx: 0.1 }, frame)?.dx).toBeCloseTo(0.05))
  it('brings a resized element back to the corner that was to stay, once', () => {
    const pulled = { ...expected, handle: 'se' as const }
    const off = moved(expected.box, 0, 25)
    expect(settled(pulled, off, { scale: 1.2 }, frame)?.dy).toBeCloseTo(-0.02)
    expect(settled({ ...pulled, again: true }, off, { scale: 1.2 }, frame)?.dy).toBeCloseTo(0.02)
  })
})

it('shows the frame whole, and never larger than it is', () => {
  expect(shownScale(frame, { width: 500, height: 2000 }, 'fit')).toBe(0.5)
  expect(shownScale(frame, { width: 5000, height: 5000 }, 'fit')).toBe(1)
  expect(shownScale(frame, { width: 500, height: 500 }, 1)).toBe(1)
})
