import { Storyboard, type FilmScene, type MediaId } from '@adwright/contract'
import { expect, it } from 'vitest'
import { pictureKey } from './picture-key.ts'
import {
  addScene,
  changeScene,
  duplicateScene,
  freshId,
  latestStart,
  moveScene,
  removeScene,
  showing,
  withClipUse,
  withSound,
} from './scene-edits.ts'

const scene = (id: string, shot: FilmScene['shot'], beats = 4): FilmScene => ({
  id,
  shot,
  headline: `Line of ${id}`,
  kicker: '',
  body: '',
  offer: '',
  say: '',
  beats,
  into: 'cut',
  camera: 'still',
  mediaId: null,
  clip: null,
})
const board: Storyboard = {
  style: 'commercial',
  seconds: 15,
  language: 'en',
  music: 'upbeat',
  tempo: { bpm: 112, beats: 28 },
  captions: true,
  seed: 7,
  scenes: [scene('s1', 'hero', 12), scene('s2', 'words', 8), scene('s3', 'end', 8)],
}
const ids = ({ scenes }: Storyboard) => scenes.map(({ id }) => id).join(' ')

it('moves, copies and takes out scenes, and every id stays its own', () => {
  expect(ids(moveScene(0, 1)(board))).toBe('s2 s1 s3')
  expect(moveScene(0, 3)(board)).toBe(board)
  expect(moveScene(1, 1)(board)).toBe(board)
  expect(ids(removeScene('s2')(board))).toBe('s1 s3')
  const copied = duplicateScene('s1')(board)
  expect(ids(copied)).toBe('s1 s4 s2 s3')
  expect(copied.scenes[1]?.headline).toBe('Line of s1')
  expect(duplicateScene('gone')(board)).toBe(board)
  expect(freshId(removeScene('s1')(copied).scenes)).toBe('s5')
})

it('keeps the last scene, and stops at sixty', () => {
  const one = { ...board, scenes: board.scenes.slice(0, 1) }
  expect(removeScene('s1')(one)).toBe(one)
  const full = { ...board, scenes: Array.from({ length: 60 }, (_, at) => scene(`s${at + 1}`, 'words', 1)) }
  expect(addScene('words', 3)(full)).toBe(full)
})

it('adds before the end card, and what it adds is a scene of the contract', () => {
  const added = addScene('close', 2)(board)
  expect(ids(added)).toBe('s1 s2 s4 s3')
  expect(Storyboard.safeParse(added).success).toBe(true)
  expect(ids(addScene('words', 0)(board))).toBe('s1 s4 s2 s3')
})

it('changes one scene and leaves the others as they are', () => {
  const changed = changeScene('s2', { headline: 'New' })(board)
  expect(changed.scenes[1]?.headline).toBe('New')
  expect(changed.scenes[0]).toBe(board.scenes[0])
  expect(withSound(board, { music: 'upbeat', captions: true })).toBe(board)
  expect(withSound(board, { music: null, captions: true }).music).toBeNull()
})

it('trims and steadies a clip, and another one begins at its own beginning', () => {
  const filmed = { ...scene('s2', 'picture'), mediaId: 'media_1' as MediaId }
  const trimmed = { ...filmed, ...withClipUse(filmed, { fromSeconds: 2.5 }) }
  expect(trimmed.clip).toEqual({ fromSeconds: 2.5, steady: false })
  const both = withClipUse(trimmed, { steady: true })
  expect(both).toEqual({ clip: { fromSeconds: 2.5, steady: true } })
  expect(withClipUse(trimmed, { fromSeconds: 0 })).toEqual({ clip: null })
  expect(showing(trimmed, 'media_2' as MediaId)).toEqual({ mediaId: 'media_2', clip: null })
  expect(showing(trimmed, filmed.mediaId)).toEqual({})
  expect([latestStart(9, 3.21), latestStart(3.3, 3), latestStart(2, 3)]).toEqual([5.7, 0.3, 0])
})

it('draws a scene anew for other words, not for another length or a line nobody sees', () => {
  const wish = {
    briefId: 'brief_01j00000000000000000000000' as never,
    ratio: '9:16',
    look: null,
    colours: [],
  } as const
  const keyOf = (one: Storyboard, at = 1) => JSON.stringify(pictureKey(one, at, { ...wish, colours: [] }))
  expect(keyOf(changeScene('s2', { beats: 9, camera: 'drift', into: 'iris' })(board))).toBe(keyOf(board))
  expect(keyOf(changeScene('s2', { headline: 'New' })(board))).not.toBe(keyOf(board))
  expect(keyOf(changeScene('s2', { say: 'Spoken' })(board))).not.toBe(keyOf(board))
  const quiet = { ...board, captions: false }
  expect(keyOf(changeScene('s2', { say: 'Spoken' })(quiet))).toBe(keyOf(quiet))
  expect(keyOf(changeScene('s1', { shot: 'words' })(board))).not.toBe(keyOf(board))
})
