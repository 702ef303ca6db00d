import { expect, test } from 'vitest'
import { codes, found, kinds, post, video } from './example-post.ts'
import type { Network, VideoFacts } from './post.ts'

test.each([
  ['a container', { contentType: 'video/webm' }, 'video.container'],
  ['an index at the end', { moovFirst: false }, 'video.index_last'],
  ['an edit list', { editList: true }, 'video.edit_list'],
  ['a codec', { videoCodec: 'vp9' }, 'video.codec'],
  ['colours', { chroma420: false }, 'video.colours'],
  ['too few frames', { frameRate: 15 }, 'video.frame_rate'],
  ['too many frames', { frameRate: 120 }, 'video.frame_rate'],
  ['a bitrate', { bitrate: 26_000_000 }, 'video.bitrate'],
  ['a sound codec', { audioCodec: 'opus' }, 'video.audio_codec'],
  ['a sound rate', { audioSampleRate: 96_000 }, 'video.audio_rate'],
] satisfies [string, Partial<VideoFacts>, string][])(
  '%s that Instagram cannot read is a problem that converting mends',
  (_, facts, code) => {
    const variant = post('instagram', 'reel', [video(facts)])
    expect(codes(variant)).toEqual([`problem ${code}`])
    expect(found(variant, code).fixes).toEqual([{ kind: 'transcode', item: 0 }])
  },
)

test('Facebook reads more, and asks for a steady rate and 48 kHz', () => {
  const reads: Partial<VideoFacts> = {
    videoCodec: 'av1',
    moovFirst: false,
    editList: true,
    contentType: 'video/quicktime',
  }
  expect(codes(post('facebook', 'reel', [video(reads)]))).toEqual([])
  expect(
    codes(post('facebook', 'reel', [video({ variableFrameRate: true, audioSampleRate: 44_100 })])),
  ).toEqual(['warning video.variable_frame_rate', 'warning video.audio_rate'])
  expect(codes(post('facebook', 'reel', [video({ contentType: 'video/webm' })]))).toEqual([
    'warning video.container',
  ])
})

test('film at 23.976 frames is taken by both', () => {
  expect(codes(post('facebook', 'reel', [video({ frameRate: 23.976 })]))).toEqual([])
  expect(codes(post('instagram', 'reel', [video({ frameRate: 59.94 })]))).toEqual([])
  expect(codes(post('facebook', 'reel', [video({ frameRate: 23 })]))).toEqual(['problem video.frame_rate'])
})

test('a Reel too long for Facebook can be a post, or be cut', () => {
  expect(found(post('facebook', 'reel', [video({ durationMs: 91_000 })]), 'video.too_long').fixes).toEqual([
    { kind: 'format', format: 'feed' },
    { kind: 'transcode', item: 0, trimToMs: 90_000 },
  ])
  expect(found(post('instagram', 'reel', [video({ durationMs: 901_000 })]), 'video.too_long').fixes).toEqual([
    { kind: 'transcode', item: 0, trimToMs: 900_000 },
  ])
})

test.each([
  ['video.too_long', { durationMs: 900_200 }, 'lasts 900.2 seconds', 'takes 900 seconds'],
  ['video.too_long', { durationMs: 903_000 }, 'lasts 15.05 minutes', 'takes 15 minutes'],
  ['video.too_large', { bytes: 300_000_001 }, 'has 300,000,001 bytes', 'takes 300,000,000 bytes'],
  ['video.bitrate', { bitrate: 25_000_100 }, 'has 25,000,100 bits a second', 'takes 25,000,000 bits'],
  ['video.audio_rate', { audioSampleRate: 48_010 }, 'at 48,010 Hz', 'takes 48,000 Hz'],
] satisfies [string, Partial<VideoFacts>, string, string][])(
  '%s by little is told with figures that differ (%#)',
  (code, facts, has, takes) => {
    const { message } = found(post('instagram', 'reel', [video(facts)]), code)
    expect(message).toContain(has)
    expect(message).toContain(takes)
  },
)

test('a story too long can be a Reel where that takes it', () => {
  const formats = (network: Network, seconds: number) =>
    found(post(network, 'story', [video({ durationMs: seconds * 1000 })]), 'video.too_long').fixes.flatMap(
      (fix) => (fix.kind === 'format' ? [fix.format] : []),
    )
  expect(formats('instagram', 61)).toEqual(['reel'])
  expect(formats('facebook', 61)).toEqual(['reel', 'feed'])
  expect(formats('facebook', 120)).toEqual(['feed'])
})

test('a video too short is for the author, unless the feed takes it', () => {
  const short = video({ durationMs: 2999 })
  expect(found(post('instagram', 'reel', [short]), 'video.too_short').fixes).toEqual([])
  expect(found(post('facebook', 'reel', [short]), 'video.too_short').fixes).toEqual([
    { kind: 'format', format: 'feed' },
  ])
})

test('a lying video is a problem as a Reel on Facebook, a warning on Instagram, and fine in the feed', () => {
  const lying = video({ width: 1920, height: 1080 })
  expect(kinds(found(post('facebook', 'reel', [lying]), 'video.ratio').fixes)).toEqual([
    'crop',
    'pad',
    'format',
  ])
  expect(codes(post('instagram', 'reel', [lying]))).toEqual(['warning video.not_full_screen'])
  expect(codes(post('facebook', 'feed', [lying]))).toEqual([])
  expect(codes(post('facebook', 'reel', [video({ width: 1080, height: 1880 })]))).toEqual([])
  expect(codes(post('facebook', 'reel', [video({ width: 1080, height: 1800 })]))).toEqual([
    'problem video.ratio',
  ])
})

test('a feed video wider than 16:9 has to be made less wide', () => {
  const finding = found(post('facebook', 'feed', [video({ width: 2560, height: 1080 })]), 'video.ratio')
  expect(finding.message).toContain('takes 9:16 (tall) to 16:9 (wide)')
  expect(finding.fixes[0]).toMatchObject({ kind: 'crop', ratio: 16 / 9 })
})

test('videos too large, too wide or too small are named with what to do', () => {
  const large = video({ bytes: 300_000_001 })
  expect(kinds(found(post('instagram', 'reel', [large]), 'video.too_large').fixes)).toEqual(['shrink'])
  expect(codes(post('facebook', 'reel', [large]))).toEqual([])
  expect(codes(post('instagram', 'story', [video({ bytes: 100_000_001 })]))).toEqual([
    'problem video.too_large',
  ])
  expect(codes(post('instagram', 'reel', [video({ width: 2160, height: 3840 })]))).toEqual([
    'problem video.too_wide',
  ])
  expect(
    found(post('facebook', 'reel', [video({ width: 360, height: 640 })]), 'video.too_small').fixes,
  ).toEqual([{ kind: 'format', format: 'feed' }])
})
