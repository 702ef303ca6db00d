import { expect, it } from 'vitest'
import { isOfShape, shapes } from './poster-shape.ts'

it.each([
  ['feed', 1080, 1350],
  ['square', 1080, 1080],
  ['story', 1080, 1920],
  ['link', 1200, 628],
] as const)('knows a %s poster by its size', (shape, width, height) => {
  const fitting = shapes.filter(({ value }) => isOfShape({ width, height }, value)).map(({ value }) => value)
  expect(fitting).toEqual([shape, 'every'])
})
