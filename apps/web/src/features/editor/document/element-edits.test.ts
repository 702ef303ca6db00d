import { PosterEdits } from '@adwright/contract'
import { expect, it } from 'vitest'
import { hiddenIn, inAllShapes, withEdit, withoutEdit, withoutShape } from './element-edits.ts'

it('keeps only what differs from what was composed', () => {
  const moved = withEdit({}, 'feed_4x5', 'offer', { dx: 0.25, scale: 1, hidden: false })
  expect(moved).toEqual({ feed_4x5: { offer: { dx: 0.25 } } })
  expect(withEdit(moved, 'feed_4x5', 'offer', { dx: 0 })).toEqual({})
  expect(withoutEdit(moved, 'feed_4x5', 'offer')).toEqual({})
})
it('stays within what the contract takes', () => {
  const wild = withEdit({}, 'feed_4x5', 'offer', { dx: 9, dy: -9, scale: 40, width: 0 })
  expect(PosterEdits.parse(wild)).toEqual({ feed_4x5: { offer: { dx: 1, dy: -1, scale: 2.5, width: 0.4 } } })
})
it('takes a field back without touching the others, the other elements and the other shapes', () => {
  const edits: PosterEdits = {
    feed_4x5: { offer: { ink: '#112233', dx: 0.1 }, cta: { dy: 0.1 } },
    square_1x1: { cta: { dy: 0.2 } },
  }
  expect(withEdit(edits, 'feed_4x5', 'offer', { ink: undefined })).toEqual({
    ...edits,
    feed_4x5: { offer: { dx: 0.1 }, cta: { dy: 0.1 } },
  })
  expect(withoutShape(edits, 'feed_4x5')).toEqual({ square_1x1: { cta: { dy: 0.2 } } })
})
it('brings ink, size and being hidden to all shapes, and leaves each its own place', () => {
  const edits: PosterEdits = {
    feed_4x5: { offer: { ink: '#112233', dx: 0.1, hidden: true } },
    story_9x16: { offer: { dx: 0.4, scale: 2 } },
  }
  const all = inAllShapes(edits, 'feed_4x5', 'offer', ['feed_4x5', 'story_9x16', 'square_1x1'])
  expect(all).toEqual({
    feed_4x5: edits.feed_4x5,
    story_9x16: { offer: { dx: 0.4, ink: '#112233', hidden: true } },
    square_1x1: { offer: { ink: '#112233', hidden: true } },
  })
  expect(hiddenIn(all, 'square_1x1')).toEqual(['offer'])
})
