import type { VideoGenerationId } from '@adwright/contract'
import { describe, expect, it, test } from 'vitest'
import { isNarrowed, queryOf, readLibrarySearch, writeLibrarySearch } from './library-search.ts'
import { readVideoUrl } from '../video-studio/use-video-url.ts'
import { placeOfFilm, placeOfUser } from './media-links.ts'
import { shownName } from './media-name.ts'
import { extended, kept, mostSelected, nothingSelected, toggled } from './selection.ts'

const id = (prefix: string) => `${prefix}_${'0'.repeat(26)}`

describe('the address', () => {
  it('comes back as it was written', () => {
    const raw = {
      purpose: 'poster',
      shape: 'story',
      folder: id('folder'),
      tag: 'summer',
      q: '42',
      open: id('media'),
    }
    expect(writeLibrarySearch(readLibrarySearch(raw))).toEqual(raw)
    expect(writeLibrarySearch(readLibrarySearch({}))).toEqual({})
  })
  it('drops what is malformed, so that a mangled link still opens the library', () => {
    const raw = { purpose: ['x'], shape: 'round', folder: 'folder_../..', tag: '  ', q: 7, open: '<b>' }
    expect(writeLibrarySearch(readLibrarySearch(raw))).toEqual({ q: '7' })
  })
  it('asks the server for what it says', () => {
    const asked = (raw: Record<string, unknown>) => queryOf(readLibrarySearch(raw))
    expect(asked({})).toEqual({ limit: 60, versions: 'latest', shape: 'cover' })
    expect(asked({ purpose: 'video', shape: 'every', folder: 'none', tag: 'Sommer' })).toEqual({
      limit: 60,
      versions: 'latest',
      kind: 'video',
      folder: 'none',
      tag: 'sommer',
    })
    expect([{ q: 'x' }, { shape: 'story' }, { shape: 'every' }, { folder: 'none' }].map((raw) => isNarrowed(readLibrarySearch(raw)))).toEqual([true, true, false, false]) // prettier-ignore
  })
})

describe('a selection', () => {
  const shown = ['a', 'b', 'c', 'd', 'e']
  it('takes in and out one by one, and ranges from where one clicked last', () => {
    const one = toggled<string>(nothingSelected, 'b')
    const range = extended(one, 'd', shown)
    expect(range.ids).toEqual(['b', 'c', 'd'])
    expect(extended(range, 'a', shown).ids).toEqual(['b', 'c', 'd', 'a'])
    expect(toggled(range, 'c')).toEqual({ ids: ['b', 'd'], anchor: 'c' })
    expect(extended<string>(nothingSelected, 'c', shown).ids).toEqual(['c'])
  })
  it('forgets what is gone, and never grows past what one call may change', () => {
    const range = extended(toggled<string>(nothingSelected, 'a'), 'c', shown)
    expect(kept(range, new Set(['c']))).toEqual({ ids: ['c'], anchor: undefined })
    const many = Array.from({ length: 150 }, (_, index) => `m${index}`)
    expect(extended(toggled<string>(nothingSelected, 'm0'), 'm149', many).ids).toHaveLength(mostSelected)
  })
})

test.each([
  ['Sourdough loud feed_4x5.jpg', 'poster', 'Sourdough loud'],
  ['Sourdough loud link_1.91x1.jpg', 'poster', 'Sourdough loud'],
  ['my feed_4x5.png', 'photo', 'my feed_4x5'],
  ['Menu v1.25', 'photo', 'Menu v1.25'],
  ['.png', 'photo', '.png'],
] as const)('%s of a %s is shown as %s', (name, purpose, shown) => {
  expect(shownName({ name, purpose })).toBe(shown)
})

it('leads to whoever uses a file', () => {
  expect(placeOfUser({ kind: 'campaign', id: 'cmp_1' })).toEqual({
    to: '/campaigns/$id',
    params: { id: 'cmp_1' },
  })
  expect(placeOfUser({ kind: 'brief', id: 'brief_1' }).search).toMatchObject({ brief: 'brief_1' })
  expect(placeOfUser({ kind: 'creative', id: 'c' }).to).toBe('/studio/edit/$creativeId')
})

it('leads to where a film was made, in words that the video studio reads', () => {
  const film = { videoGenerationId: id('vgen') as VideoGenerationId, ratio: '9:16' as const }
  const { to, search } = placeOfFilm(film)
  expect(to).toBe('/studio/video')
  expect(readVideoUrl(search ?? {})).toEqual({ run: film.videoGenerationId, cut: '9:16' })
})
