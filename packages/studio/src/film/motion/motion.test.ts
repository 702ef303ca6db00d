import { describe, expect, test } from 'vitest'
import { overlap } from '../../box.ts'
import type { Camera } from '../storyboard.ts'
import { seenAt, shownThrough } from './camera-move.ts'
import { poseAt, type Entrance, type PieceMotion } from './piece-motion.ts'
import { steadyCamera } from './steady-camera.ts'

const box = { x: 100, y: 200, width: 400, height: 120 }
const piece = { box, core: { x: 120, y: 230, width: 360, height: 60 } }
const length = 90
const motion = (enters: Entrance, more: Partial<PieceMotion> = {}): PieceMotion => ({
  enters,
  at: 10,
  takes: 12,
  ...more,
})

describe('a piece', () => {
  const entrances: Entrance[] = ['fade', 'rise', 'drop', 'slide', 'pop', 'wipe', 'grow']
  test.each(entrances)(
    'that comes with %s is not there before, arrives where it belongs and stays',
    (enters) => {
      const at = (frame: number) => poseAt(motion(enters), piece, frame, length)
      expect(at(9)).toBeUndefined()
      expect(at(22)).toEqual({ box, opacity: 1 })
      expect(at(80)).toEqual({ box, opacity: 1 })
      for (let frame = 11; frame < 22; frame++) {
        const pose = at(frame)
        expect(pose?.opacity).toBeGreaterThan(0)
        expect(pose?.opacity).toBeLessThanOrEqual(1)
      }
    },
  )

  test('that rises or drops is never seen on the line above or below', () => {
    for (const enters of ['rise', 'drop'] as const)
      for (let frame = 11; frame < 22; frame++) {
        const clip = poseAt(motion(enters), piece, frame, length)?.clip
        expect(clip?.y).toBeGreaterThan(226)
        expect((clip?.y ?? 0) + (clip?.height ?? 0)).toBeLessThan(294)
      }
  })

  test('is seen only while it is meant to be', () => {
    const caption = motion('fade', { at: 30, takes: 5, seen: { from: 30, to: 60 } })
    expect([29, 35, 59, 60].map((frame) => poseAt(caption, piece, frame, length) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('beats with the music and comes to rest again', () => {
    const beating = motion('there', { beats: [40] })
    const widths = Array.from(
      { length: 20 },
      (_, i) => poseAt(beating, piece, 38 + i, length)?.box.width ?? 0,
    )
    expect(Math.max(...widths)).toBeGreaterThan(408)
    expect(Math.max(...widths)).toBeLessThanOrEqual(400 * 1.036)
    expect([widths[0], widths.at(-1)]).toEqual([400, 400])
  })

  test('grows slowly, and never beyond the room that was left for it', () => {
    const growing = motion('there', { grows: { from: 0.95, to: 1 } })
    const widths = [0, 30, 60, 90].map((frame) => poseAt(growing, piece, frame, length)?.box.width ?? 0)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(widths.at(-1)).toBe(400)
  })
})

describe('the camera', () => {
  const window = { x: 0, y: 0, width: 1080, height: 1920 }
  const cameras: Camera[] = ['still', 'push_in', 'pull_out', 'pan_left', 'pan_right', 'drift']
  test.each(cameras)('of %s never looks beyond the picture', (camera) => {
    const move = steadyCamera(camera, { window, kept: [], words: [], reach: 1.07 })
    for (let frame = 0; frame <= length; frame++) {
      const seen = seenAt(move, frame, length)
      expect(seen.x).toBeGreaterThanOrEqual(-1e-9)
      expect(seen.y).toBeGreaterThanOrEqual(-1e-9)
      expect(seen.x + seen.width).toBeLessThanOrEqual(1080 + 1e-9)
      expect(seen.y + seen.height).toBeLessThanOrEqual(1920 + 1e-9)
    }
  })

  test('takes another way where a face would come under the words', () => {
    const face = { x: 380, y: 700, width: 320, height: 360 }
    const words = [{ x: 80, y: 300, width: 900, height: 398 }]
    for (const camera of cameras) {
      const move = steadyCamera(camera, { window, kept: [face], words, reach: 1.18 })
      for (let frame = 0; frame <= length; frame++) {
        const shown = shownThrough(seenAt(move, frame, length), window, face)
        expect(overlap(shown, words[0] ?? face), `${camera} ${frame}`).toBeLessThanOrEqual(40)
      }
    }
  })

  test('stands still where every move would cover something', () => {
    const face = { x: 300, y: 600, width: 400, height: 600 }
    const around = [
      { x: 0, y: 0, width: 1080, height: 600 },
      { x: 0, y: 1200, width: 1080, height: 720 },
      { x: 0, y: 600, width: 300, height: 600 },
      { x: 700, y: 600, width: 380, height: 600 },
    ]
    const move = steadyCamera('push_in', { window, kept: [face], words: around, reach: 1.1 })
    expect(move).toEqual({ from: window, to: window })
  })
})
