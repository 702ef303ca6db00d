import { Format, StyleId } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { hasGap, nextGap, templates } from './templates.ts'

describe('templates', () => {
  it.each(templates)(
    '$label has a gap to fill and fits into a brief',
    ({ prompt, offer, style, formats }) => {
      expect(hasGap(prompt)).toBe(true)
      expect(prompt.length).toBeLessThanOrEqual(200)
      expect((offer ?? '').length).toBeLessThanOrEqual(200)
      if (style) expect(StyleId.safeParse(style).success).toBe(true)
      for (const format of formats ?? []) expect(Format.options).toContain(format)
    },
  )
})

describe('gaps', () => {
  const text = '[Your bread] on [day]'
  it('are found one after the other, and again from the start', () => {
    expect(text.slice(nextGap(text)?.start, nextGap(text)?.end)).toBe('[Your bread]')
    expect(nextGap(text, 3)).toEqual({ start: 16, end: 21 })
    expect(nextGap(text, 18)?.start).toBe(0)
  })
  it('are not every bracket', () => {
    expect(hasGap('Bread (rye), 2 for 1')).toBe(false)
    expect(hasGap('Bread [')).toBe(false)
    expect(hasGap('Bread []')).toBe(false)
  })
})
