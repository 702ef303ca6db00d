import { expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { codes, image, item, post, video } from './example-post.ts'

test.each([
  post('facebook', 'feed', []),
  post('facebook', 'feed', [], { text: '', link: 'https://bakery.example/cake' }),
  post('facebook', 'feed', [image()]),
  post('facebook', 'feed', [image(), image(900, 1600, { contentType: 'image/png' })]),
  post('facebook', 'feed', [video({ width: 1920, height: 1080 })]),
  post('facebook', 'reel', [video()]),
  post('facebook', 'story', [video()]),
  post('instagram', 'feed', [image(1080, 1350)]),
  post('instagram', 'feed', [image(), image(1440, 1440)]),
  post('instagram', 'reel', [video({ audioCodec: null, audioSampleRate: null })]),
  post('instagram', 'story', [video({ durationMs: 60_000 })]),
  post('facebook', 'story', [item(image(1080, 1920), { altText: '' })]),
  post('instagram', 'story', [item(image(1080, 1920), { altText: '' })]),
])('a $network $format that is as it should be has no findings ($#)', (variant) => {
  expect(checkPost(variant)).toEqual([])
})

test('a file of which little is known is not accused of anything', () => {
  const unknown = video({
    frameRate: null,
    videoCodec: null,
    audioCodec: 'aac',
    audioSampleRate: null,
    bitrate: null,
    moovFirst: null,
    editList: null,
    chroma420: null,
    variableFrameRate: null,
  })
  expect(codes(post('instagram', 'reel', [unknown]))).toEqual([])
  expect(codes(post('facebook', 'reel', [unknown]))).toEqual([])
})

test('problems come first', () => {
  const variant = post(
    'instagram',
    'feed',
    [item(image(1080, 1080, { contentType: 'image/png' }), { altText: '' })],
    {
      text: 'x'.repeat(2201),
    },
  )
  expect(codes(variant)).toEqual([
    'problem text.too_long',
    'warning alt_text.missing',
    'ok image.becomes_jpeg',
  ])
})
