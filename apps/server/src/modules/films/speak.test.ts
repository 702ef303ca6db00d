import { expect, test } from 'vitest'
import { placed } from './speak.ts'

const scene = (id: string, beats: number) => ({
  id,
  shot: 'words' as const,
  headline: id,
  beats,
  into: 'cut' as const,
  camera: 'still' as const,
})
/** Two beats a second: scenes of two, three and five seconds. */
const storyboard = {
  scenes: [scene('s1', 4), scene('s2', 6), scene('s3', 10)],
  tempo: { bpm: 120, beats: 20 },
  seconds: 10,
}
const said = (id: string, seconds: number) => ({ scene: id, samples: new Float32Array(seconds * 48_000) })
const starts = ({ lines }: ReturnType<typeof placed>) =>
  lines.map(({ scene: id, atSeconds }) => `${id} ${atSeconds.toFixed(2)}`)

test('lines begin a breath after their scenes', () => {
  const spoken = placed(storyboard, [said('s1', 1), said('s2', 2), said('s3', 2)])
  expect(starts(spoken)).toEqual(['s1 0.12', 's2 2.12', 's3 5.12'])
  expect(spoken.notices).toEqual([])
})

test('one that is longer than its scene runs on, and the next waits for it', () => {
  expect(starts(placed(storyboard, [said('s1', 3), said('s3', 2)]))).toEqual(['s1 0.12', 's3 5.12'])
  expect(starts(placed(storyboard, [said('s1', 3), said('s2', 1), said('s3', 2)]))).toEqual([
    's1 0.12',
    's2 3.24',
    's3 5.12',
  ])
})

test('where not all fit, the middle gives way and is told; the first and the last stay', () => {
  const spoken = placed(storyboard, [said('s1', 3), said('s2', 4), said('s3', 4)])
  expect(starts(spoken)).toEqual(['s1 0.12', 's3 5.12'])
  expect(spoken.notices).toEqual([
    'What is spoken in scene 2 found no room in time and was left out. Shorten it, or make the film longer.',
  ])
})

test('what alone is longer than the film is left out too', () => {
  const spoken = placed(storyboard, [said('s1', 12)])
  expect([spoken.lines, spoken.notices.length]).toEqual([[], 1])
})
