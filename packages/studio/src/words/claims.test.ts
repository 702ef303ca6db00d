import { describe, expect, it } from 'vitest'
import { unfoundedClaims } from './claims.ts'

const bakery = {
  business: 'Northbeam',
  product: 'Organic sourdough bread',
  offer: '2 loaves for 1 until 31.12.',
}

describe('unfoundedClaims', () => {
  it.each([
    ['Sourdough bread from Northbeam', []],
    ['2 loaves for 1', []],
    ['Organic bread, 2 for 1', []],
    ['The best bread in town', ['best']],
    ['Save 50 % today', ['50', '%', 'save']],
    ['From 3.50 €', ['3.50', '€']],
    ['Fresh every morning, free delivery', ['fresh', 'free']],
    ['Trusted by thousands', ['trusted', 'thousands']],
    ['Das beste Brot, garantiert frisch', ['beste', 'garantiert', 'frisch']],
    ['Le meilleur pain, livraison gratuite', ['meilleur', 'gratuite']],
  ])('%s', (text, claims) => {
    expect(unfoundedClaims(text, bakery)).toEqual(claims)
  })

  it('lets a text repeat what the brief promises', () => {
    const told = { ...bakery, offer: 'Kostenlose Lieferung ab 30 €' }
    expect(unfoundedClaims('Kostenlos geliefert ab 30 €', told)).toEqual([])
  })
})
