import { describe, expect, it } from 'vitest'
import { boundsOf, extentOf } from './extent.ts'
import { bar, line, oval, path } from './subjects/draw.ts'

describe('extentOf', () => {
  it('measures paths with any command, as they are seen and not by their handles', () => {
    expect(boundsOf({ kind: 'path', d: 'M10 20 h30 v-5 l-10 40 Z' })).toEqual({
      x: 10,
      y: 15,
      width: 30,
      height: 40,
    })
    const { height } = boundsOf({ kind: 'path', d: 'M0 0 C0 100 100 100 100 0 Z' })
    expect(height).toBeCloseTo(75, 3)
  })

  it('goes through groups, and counts strokes, blur and a margin', () => {
    const group = {
      kind: 'group' as const,
      transform: [2, 0, 0, 2, 5, 7] as const,
      children: [bar(0, 0, 10, 20, '#fff')],
    }
    expect(extentOf([group])).toEqual({ x: 5, y: 7, width: 20, height: 40 })
    expect(extentOf([line('M0 0 H100', '#000', 10)], 5)).toEqual({ x: -10, y: -10, width: 120, height: 20 })
    expect(extentOf([oval(0, 0, 10, 10, '#000', { blur: 2 })])).toEqual({
      x: -16,
      y: -16,
      width: 32,
      height: 32,
    })
    expect(extentOf([path('M0 0', '#000')])).toEqual({ x: 0, y: 0, width: 0, height: 0 })
    expect(extentOf([])).toBeUndefined()
  })
})
