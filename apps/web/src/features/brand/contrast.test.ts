import { expect, it } from 'vitest'
import { contrastOf, groundFor } from './contrast.ts'

it('measures as WCAG does', () => {
  expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 1)
})

it('tells which words read on a colour', () => {
  expect(groundFor('#0b3d2e').words).toBe('white')
  expect(groundFor('#f4c430')).toMatchObject({ words: 'dark' })
  expect(groundFor('#f4c430').ratio).toBeGreaterThan(7)
})
