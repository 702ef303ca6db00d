import { expect, test } from 'vitest'
import { factText } from './fact-text.ts'

test('a fact reads as what it is, and what nobody knows says so', () => {
  expect(factText({ value: null, unit: 'count' })).toBe('Not known')
  expect(factText({ value: false, unit: null })).toBe('No')
  expect(factText({ value: 1234, unit: 'count' })).toBe('1,234')
  expect(factText({ value: 42.5, unit: 'percent' })).toBe('42.5%')
  expect(factText({ value: 0, unit: 'bytes' })).toBe('0 B')
  expect(factText({ value: 1_530_000, unit: 'bytes' })).toBe('1.5 MB')
  expect(factText({ value: 'twin', unit: null })).toBe('twin')
})
