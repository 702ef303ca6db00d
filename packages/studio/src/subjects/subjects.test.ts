import { describe, expect, it } from 'vitest'
import { industries, type StudioBrief } from '../brief.ts'
import { guessIndustry } from '../industry.ts'
import { subjectFor, subjectOf } from './index.ts'

const brief = (business: string, product: string): StudioBrief => ({
  business,
  product,
  url: 'https://example.com',
  language: 'en',
  tone: 'friendly',
  objective: 'sales',
})
const drawnFor = (business: string, product: string) => {
  const told = brief(business, product)
  return subjectFor(told, guessIndustry(told), 1)
}

describe('subjectFor', () => {
  it.each([
    ['Northbeam', 'Sourdough bread', 'loaf'],
    ['Hof', 'Frisches Brot', 'loaf'],
    ['Volt', 'Gym membership', 'kettlebell'],
    ['Blume', 'Flower bouquets', 'bouquet'],
    ['Zahnarztpraxis', 'Prophylaxe', 'tooth'],
    ['Relief', 'Back pain clinic', 'care_kit'],
    ['Mirelle', 'Overnight skin repair serum', 'serum'],
    ['Grimm Brothers', 'Piano moving', 'storefront'],
    ['Casa Verde', 'Software for accounting', 'laptop'],
  ])('%s with %s is drawn as %s', (business, product, subject) => {
    expect(drawnFor(business, product)).toBe(subject)
  })

  it('has a drawing for every industry, inside its own frame’s proportions', () => {
    const colours = { main: '#c8472f', accent: '#f0b23e', light: '#f6efe4', dark: '#2b2a3a', leaf: '#4f8a5b' }
    for (const industry of industries) {
      const { draw, frame } = subjectOf(subjectFor({ ...brief('Zed', 'Zed'), industry }, industry, 3))
      expect(draw(colours).length).toBeGreaterThan(5)
      expect(frame.width / frame.height).toBeGreaterThan(0.5)
      expect(frame.width / frame.height).toBeLessThan(2)
    }
  })
})
