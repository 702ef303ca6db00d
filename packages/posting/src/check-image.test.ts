import { expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { codes, found, image, kinds, post, video } from './example-post.ts'
import { fitsRatio } from './fit.ts'

test('a picture too tall for the feed of Instagram can be cropped to the nearest shape or padded', () => {
  const finding = found(post('instagram', 'feed', [image(1080, 1920)]), 'image.ratio')
  expect(finding.level).toBe('problem')
  expect(finding.message).toContain('The picture “cake.jpg” is too tall')
  expect(finding.message).toContain('takes 4:5 (tall) to 1.91:1 (wide)')
  expect(finding.fixes).toEqual([
    { kind: 'crop', item: 0, ratio: 0.8, rect: { x: 0, y: expect.closeTo(0.148, 3), width: 1, height: expect.closeTo(0.703, 3) } }, // prettier-ignore
    { kind: 'pad', item: 0, ratio: 0.8 },
  ])
  expect(found(post('instagram', 'feed', [image(2000, 500)]), 'image.ratio').fixes[0]).toMatchObject({
    ratio: 1.91,
  })
})

test('a shape that was rounded to whole pixels is taken', () => {
  expect(codes(post('instagram', 'feed', [image(1200, 628)]))).toEqual([])
  expect(codes(post('instagram', 'feed', [image(1080, 1355)]))).toEqual(['problem image.ratio'])
  expect(fitsRatio(320, 402, { least: 0.8, most: 1.91 })).toBe(false)
})

test('PNG and WebP are converted for Instagram without asking, and judged by size afterwards', () => {
  const png = image(1080, 1080, { contentType: 'image/png', bytes: 30_000_000 })
  expect(codes(post('instagram', 'feed', [png]))).toEqual(['ok image.becomes_jpeg'])
  expect(codes(post('facebook', 'feed', [image(9, 9, { contentType: 'image/webp' })]))).toEqual([
    'ok image.becomes_jpeg',
  ])
})

test('a GIF stands still on Instagram', () => {
  expect(codes(post('instagram', 'feed', [image(500, 500, { contentType: 'image/gif' })]))).toEqual([
    'warning image.stands_still',
    'ok image.becomes_jpeg',
  ])
})

test('a file that no converter reads is for the author to replace', () => {
  const finding = found(
    post('facebook', 'feed', [image(500, 500, { contentType: 'image/heic' })]),
    'image.kind',
  )
  expect(finding).toMatchObject({ level: 'problem', item: 0, fixes: [] })
})

test('large files are shrunk: above 8 MiB on Instagram, above 10 MB on Facebook', () => {
  const at = (bytes: number) => [image(1080, 1080, { bytes })]
  expect(codes(post('instagram', 'feed', at(8 * 1024 ** 2)))).toEqual([])
  expect(kinds(found(post('instagram', 'feed', at(8 * 1024 ** 2 + 1)), 'image.too_large').fixes)).toEqual([
    'shrink',
  ])
  expect(codes(post('facebook', 'feed', at(10_000_000)))).toEqual([])
  expect(codes(post('facebook', 'feed', at(10_000_001)))).toEqual(['problem image.too_large'])
})

test('a heavy PNG on Facebook and a narrow picture on Instagram are warned about', () => {
  const png = image(1080, 1080, { contentType: 'image/png', bytes: 1_000_001 })
  expect(kinds(found(post('facebook', 'feed', [png]), 'image.heavy_png').fixes)).toEqual(['jpeg'])
  expect(codes(post('instagram', 'feed', [image(319, 319)]))).toEqual(['warning image.small'])
})

test('a picture that does not fill a story is warned about', () => {
  const finding = found(post('facebook', 'story', [image()]), 'image.not_full_screen')
  expect(finding.level).toBe('warning')
  expect(kinds(finding.fixes)).toEqual(['crop', 'pad'])
})

test('items of a carousel that Instagram would cut to the shape of the first are named', () => {
  const variant = post('instagram', 'feed', [image(1080, 1350), image(), image(864, 1080), video()])
  const differing = checkPost(variant).filter(({ code }) => code === 'carousel.ratio_differs')
  expect(differing.map((one) => one.item)).toEqual([1, 3])
  expect(differing[0]?.message).toContain('Picture 2, “cake.jpg”, is not 4:5')
  expect(differing[0]?.fixes[0]).toMatchObject({
    kind: 'crop',
    item: 1,
    ratio: 0.8,
    rect: { width: 0.8, height: 1 },
  })
  expect(differing[1]?.message).toContain('Video 4')
  expect(codes(post('instagram', 'feed', [video({ width: 1080, height: 1350 }), image(1080, 1350)]))).toEqual(
    [],
  )
})

test('a carousel that begins with a video too tall for it is cut in all its items alike', () => {
  const differing = checkPost(post('instagram', 'feed', [video(), video(), image(1080, 1350)]))
  expect(differing.map(({ code, item }) => [code, item])).toEqual([
    ['carousel.ratio_differs', 0],
    ['carousel.ratio_differs', 1],
  ])
  expect(differing[0]?.message).toContain('Video 1, “oven.mp4”, is not 4:5, and Instagram cuts all')
})

test('a carousel picture that Instagram would refuse is a problem once, mended to the shape of the first', () => {
  const variant = post('instagram', 'feed', [image(), image(1080, 1920)])
  expect(codes(variant)).toEqual(['problem image.ratio'])
  expect(found(variant, 'image.ratio').fixes[0]).toMatchObject({ kind: 'crop', item: 1, ratio: 1 })
})
