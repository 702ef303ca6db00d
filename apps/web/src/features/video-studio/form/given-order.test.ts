import { expect, it } from 'vitest'
import { inGivenOrder } from './given-order.ts'

const file = (id: number, name: string) => ({ id, name })

it('shows files in the order in which they were given, whichever arrived first', () => {
  const arrived = [file(1, 'older.jpg'), file(4, 'clip.mp4'), file(2, 'b.jpg'), file(3, 'a.jpg')]
  expect(inGivenOrder(arrived, ['a.jpg', 'clip.mp4', 'b.jpg'])).toEqual([1, 3, 4, 2])
  expect(inGivenOrder(arrived.slice(0, 3), ['a.jpg', 'clip.mp4', 'b.jpg'])).toEqual([1, 4, 2])
  expect(inGivenOrder(arrived, [])).toEqual([1, 4, 2, 3])
})
