import { expect, it } from 'vitest'
import { domainOf } from './preview-ad.ts'

it('prints the domain as the link bar does', () => {
  expect(domainOf('https://www.harbour.example/offer?from=ad')).toBe('harbour.example')
  expect(domainOf('http://shop.example')).toBe('shop.example')
})
it('prints what was typed while it is no address yet', () => expect(domainOf('harbour')).toBe('harbour'))
