import type { Creative, CreativeId, Rendition, Words } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { changedWords, countNote, findingsOf, firstChoice, mergeCreatives, toggleAd } from './posters.ts'

const ids = ['a', 'b', 'c', 'd'] as CreativeId[]
const [a, b, c, d] = ids as [CreativeId, CreativeId, CreativeId, CreativeId]
const creative = (id: string, part: Partial<Creative> = {}) =>
  ({
    id,
    version: 1,
    generationId: 'g1',
    createdAt: '2026-11-23T10:00:00Z',
    renditions: [],
    ...part,
  }) as unknown as Creative // only what the rules read
const rendition = (placement: string, level: string, message: string) =>
  ({ placement, findings: [{ level, message, code: 'x' }] }) as unknown as Rendition

describe('the posters of a brief', () => {
  it('are shown once each, in their newest version', () => {
    const merged = mergeCreatives([creative('a', { version: 2 })], undefined, [creative('a')])
    expect(merged.map(({ version }) => version)).toEqual([2])
  })
  it('begin with the newest run, each run in order of arrival', () => {
    const old = creative('old', { generationId: 'g0' as never, createdAt: '2026-11-22T10:00:00Z' })
    const second = creative('second', { createdAt: '2026-11-23T10:00:02Z' })
    expect(mergeCreatives([old, second, creative('first')]).map(({ id }) => id)).toEqual([
      'first',
      'second',
      'old',
    ])
  })
})

describe('choosing ads', () => {
  it('adds, takes away, and never exceeds three', () => {
    expect(toggleAd([a], b)).toEqual([a, b])
    expect(toggleAd([a, b], a)).toEqual([b])
    expect(toggleAd([a, b, c], d)).toEqual([a, b, d])
  })
  it('begins with all posters that have no problem', () => {
    const bad = creative('a', { renditions: [rendition('feed_4x5', 'problem', 'Too faint')] })
    expect(firstChoice([bad, creative('b')])).toEqual(['b'])
    expect(firstChoice([bad])).toEqual(['a'])
  })
})

it('tells each finding once, the worst first', () => {
  const found = findingsOf(
    creative('a', {
      renditions: [
        rendition('feed_4x5', 'ok', 'Contrast 7:1'),
        rendition('square_1x1', 'warning', 'Headline cut'),
        rendition('story_9x16', 'warning', 'Headline cut'),
      ],
    }),
  )
  expect(found.map(({ message, placements }) => [message, placements])).toEqual([
    ['Headline cut', ['square_1x1', 'story_9x16']],
    ['Contrast 7:1', ['feed_4x5']],
  ])
})

it('sends only the words that changed', () => {
  const words: Words = {
    headline: 'A',
    primaryText: 'B',
    description: '',
    cta: 'SHOP_NOW',
    kicker: '',
    offer: '',
  }
  expect(changedWords(words, { ...words, headline: 'C' })).toEqual({ headline: 'C' })
  expect(changedWords(words, words)).toEqual({})
})

it('counts as a person wants to know it', () => {
  expect(countNote(26, 40, 255)).toEqual({ text: '26 of 40', tone: 'quiet' })
  expect(countNote(185, 125, 2200)).toEqual({ text: '60 may be hidden on phones', tone: 'warn' })
  expect(countNote(256, 40, 255)).toEqual({ text: '1 too many', tone: 'bad' })
})
