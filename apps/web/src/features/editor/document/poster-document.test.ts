import { PosterChange, type MediaId } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import {
  lostEdits,
  onTopOf,
  withArrangement,
  withCall,
  withPhoto,
  withStyle,
  withWord,
} from './change-document.ts'
import { fixtureDocument as stored } from './document.fixture.ts'
import { changeOf, changeToKeep, problemsOf, sameDocument } from './poster-document.ts'

const photo = `media_${'1'.repeat(26)}` as MediaId

describe('what is sent', () => {
  it('is only what differs, in a form that the contract takes', () => {
    expect(changeOf(stored, stored)).toEqual({})
    const now = withWord({ ...stored, brandColor: '#112233' }, 'headline', ' New bread ')
    expect(PosterChange.parse(changeOf(stored, now))).toEqual({
      words: { headline: 'New bread' },
      brandColor: '#112233',
    })
  })
  it('does not count a space at the end of a word that is being typed', () =>
    expect(changeOf(stored, withWord(stored, 'headline', 'Fresh bread daily '))).toEqual({}))
  it('leaves arrangement and colours to the studio after another style, and takes the edits back', () =>
    expect(changeOf(stored, withStyle(stored, 'vintage'))).toEqual({ style: 'vintage', edits: {} }))
  it('names the edits that the server would drop, even where they did not change', () => {
    const moved = { feed_4x5: { offer: { dy: 0.2 } } }
    const now = { ...withStyle(stored, 'vintage'), edits: moved }
    expect(changeOf(stored, now)).toEqual({ style: 'vintage', edits: moved })
    expect(
      changeOf({ ...stored, edits: moved }, { ...withArrangement(stored, 'shelf'), edits: moved }),
    ).toEqual({
      composition: 'shelf',
      edits: moved,
    })
  })
  it('lets another call to action bring its own label, unless one was typed', () => {
    const now = withCall(stored, 'BOOK_NOW')
    expect(changeOf(stored, now)).toEqual({ words: { cta: 'BOOK_NOW' } })
    expect(changeOf(stored, { ...now, ctaLabel: 'Shop now' })).toMatchObject({ ctaLabel: 'Shop now' })
  })
  it('names arrangement, look and edits when it is kept, so that nothing else is drawn', () =>
    expect(changeToKeep(stored, stored, { composition: 'niche', look: 'sand' })).toEqual({
      composition: 'niche',
      look: 'sand',
      edits: stored.edits,
    }))
})

it('keeps hand-made edits when one photo takes the place of another, not when it comes or goes', () => {
  const first = withPhoto(stored, photo)
  expect(lostEdits(stored, first)).toBe(true)
  expect(first.composition).toBeNull()
  const other = `media_${'2'.repeat(26)}` as MediaId
  const edits = {
    feed_4x5: { ...stored.edits.feed_4x5, subject: { scale: 1.4 } },
    square_1x1: { subject: { dx: 0.1 } },
  }
  const swapped = withPhoto({ ...stored, photoId: photo, edits }, other)
  expect(swapped).toMatchObject({ photoId: other, composition: 'niche' })
  expect(swapped.edits).toEqual(stored.edits) // how the first photo was moved says nothing of the second
})

it('knows a document again whatever the order of its keys', () => {
  const { words, ...rest } = stored
  expect(sameDocument({ ...rest, words }, stored)).toBe(true)
  expect(sameDocument(withWord(stored, 'offer', 'Two for one'), stored)).toBe(false)
})

it('needs a headline, a text and a word on the button', () =>
  expect(
    Object.keys(
      problemsOf({ ...withWord(withWord(stored, 'headline', ' '), 'primaryText', ''), ctaLabel: '' }),
    ),
  ).toEqual(['headline', 'primaryText', 'ctaLabel']))

describe('mine on top of theirs', () => {
  const theirs = withWord(withStyle(stored, 'vintage'), 'offer', 'Two for one')
  it('takes theirs where I changed nothing', () => {
    const joined = onTopOf(stored, withWord(stored, 'headline', 'Mine'), theirs)
    expect(joined).toMatchObject({ style: 'vintage', words: { headline: 'Mine', offer: 'Two for one' } })
    expect(joined.edits).toEqual({})
  })
  it('keeps style, arrangement and edits from one side', () => {
    const mine = { ...stored, edits: { feed_4x5: { offer: { dx: 0.3 } } } }
    expect(onTopOf(stored, mine, theirs)).toMatchObject({ style: 'minimalist', edits: mine.edits })
  })
})
