import { expect, test } from 'vitest'
import { planEncode, planStill } from './plan.ts'
import type { SourceVideo } from './source-video.ts'

const source = (more: Partial<SourceVideo> = {}): SourceVideo => ({
  facts: {
    container: 'mp4',
    contentType: 'video/mp4',
    bytes: 1_000_000,
    durationMs: 6000,
    bitrate: 1_333_333,
    width: 1080,
    height: 1920,
    frameRate: 29.97,
    variableFrameRate: false,
    videoCodec: 'hevc',
    chroma420: true,
    audioCodec: 'aac',
    audioSampleRate: 44_100,
    moovFirst: false,
    editList: true,
  },
  container: 'mp4',
  turn: { clockwise: 0, mirrored: false },
  pictureSeconds: 6,
  hdr: null,
  soundTrack: 0,
  ...more,
})
const files = { input: '/in.mov', output: '/out.mp4' }

test('high dynamic range is mapped where the engine can, and never otherwise', () => {
  expect(planEncode(source({ hdr: 'hlg' }), {}, files, true).video).toContain('tin=arib-std-b67')
  expect(planEncode(source({ hdr: 'pq' }), {}, files, true).video).toContain('tin=smpte2084')
  expect(planEncode(source({ hdr: 'hlg' }), {}, files, false).video).not.toContain('zscale')
  expect(planEncode(source(), {}, files, true).video).not.toContain('zscale')
})

test('a trim shortens, but never prolongs', () => {
  expect(planEncode(source(), { trimToMs: 2500 }, files, false).frames).toBe(75)
  expect(planEncode(source(), { trimToMs: 60_000 }, files, false).frames).toBe(180)
})

test('a size leaves room for the sound, and the cap of Meta holds without one', () => {
  const most = (recipe: { mostBytes?: number }, more: Partial<SourceVideo> = {}): number =>
    planEncode(source(more), recipe, files, false).rate.most
  expect(most({})).toBeLessThan(25_000_000)
  // 3 MB in 6 seconds are 4 Mbit/s for everything.
  expect(most({ mostBytes: 3_000_000 })).toBeGreaterThan(3_600_000)
  expect(most({ mostBytes: 3_000_000 })).toBeLessThan(3_872_000)
  expect(most({ mostBytes: 3_000_000 }, { soundTrack: null })).toBeGreaterThan(most({ mostBytes: 3_000_000 }))
})

test('sound that cannot be decoded is left out', () => {
  expect(planEncode(source({ soundTrack: null }), {}, files, false).sound).toBe(null)
})

test('a still is never enlarged, and a moment outside the video is moved into it', () => {
  expect(planStill(source(), '/in.mov', 1000, 4000, false).video).toContain('scale=1080:1920')
  expect(planStill(source(), '/in.mov', 1000, 640, false).video).toContain('scale=360:640')
  expect(planStill(source(), '/in.mov', -5, 640, false).atSeconds).toBe(0)
  expect(planStill(source(), '/in.mov', 99_000, 640, false).atSeconds).toBeCloseTo(5.9)
})
