import { expect, it } from 'vitest'
import { isHexColour } from './colour/oklch.ts'
import { brandFrom, completeBrand } from './palette.ts'

it('gives a business without pictures colours of its own, always the same', () => {
  const kit = brandFrom({ url: 'https://a.example', business: 'Northbeam Bakery' })
  expect(isHexColour(kit.primary)).toBe(true)
  expect(brandFrom({ url: 'https://a.example', business: 'Northbeam Bakery' })).toEqual(kit)
  expect(brandFrom({ url: 'https://b.example', business: 'Southbeam Bakery' }).primary).not.toBe(kit.primary)
})

it('completes a kit and mends a colour that is none', () => {
  const kit = completeBrand({ primary: 'tomato' })
  expect(Object.values(kit).every(isHexColour)).toBe(true)
})
