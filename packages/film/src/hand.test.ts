import { expect, test } from 'vitest'
import { createHand } from './hand.ts'

test('a thread that is gone refuses its work, and keeps nobody waiting', async () => {
  let deaths = 0
  const hand = createHand(() => deaths++)
  await hand.end()
  expect(deaths).toBe(1)
  await expect(hand.run({ kind: 'scene', index: 0, path: '/nowhere.mp4' })).rejects.toThrow(
    'a thread that makes films',
  )
})
