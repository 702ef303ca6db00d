import { expect, test } from 'vitest'
import { codes, found, image, item, post, video } from './example-post.ts'

test('a post of nothing is a problem on both networks', () => {
  expect(codes(post('facebook', 'feed', [], { text: ' ' }))).toEqual(['problem post.empty'])
  expect(codes(post('instagram', 'feed', [], { text: ' ' }))).toEqual(['problem items.needed'])
})

test('Instagram takes no words alone, and a Reel or story needs its file', () => {
  expect(codes(post('instagram', 'feed', []))).toEqual(['problem items.needed'])
  expect(codes(post('facebook', 'reel', []))).toEqual(['problem items.needed'])
  expect(codes(post('facebook', 'story', []))).toEqual(['problem items.needed'])
})

test('pictures and videos together are for Instagram, not for Facebook', () => {
  const mixed = [image(), image(), video({ width: 1080, height: 1080 })]
  expect(codes(post('instagram', 'feed', mixed))).toEqual([])
  expect(found(post('facebook', 'feed', mixed), 'items.mixed').fixes).toEqual([
    { kind: 'keep_first', items: 2 },
  ])
  expect(found(post('facebook', 'feed', mixed.toReversed()), 'items.mixed').fixes).toEqual([
    { kind: 'keep_first', items: 1 },
  ])
})

test('a picture cannot be a Reel, but a post', () => {
  expect(found(post('facebook', 'reel', [image()]), 'format.reel_needs_video').fixes).toEqual([
    { kind: 'format', format: 'feed' },
  ])
})

test('a story shows one item', () => {
  const finding = found(post('instagram', 'story', [image(1080, 1920), image(1080, 1920)]), 'items.too_many')
  expect(finding.fixes).toEqual([
    { kind: 'keep_first', items: 1 },
    { kind: 'format', format: 'feed' },
  ])
})

test.each(['facebook', 'instagram'] as const)('a post on %s has at most ten items', (network) => {
  const eleven = Array.from({ length: 11 }, () => image())
  expect(found(post(network, 'feed', eleven), 'items.too_many').fixes).toEqual([
    { kind: 'keep_first', items: 10 },
  ])
  expect(codes(post(network, 'feed', eleven.slice(1)))).toEqual([])
})

test('a single video in the feed of Instagram is said to become a Reel', () => {
  expect(codes(post('instagram', 'feed', [video()]))).toEqual(['ok video.becomes_reel'])
})

test('a missing image description is warned about in the feed, a superfluous one where it is lost', () => {
  const silent = item(image(1080, 1350), { altText: ' ' })
  expect(codes(post('facebook', 'feed', [silent]))).toEqual(['warning alt_text.missing'])
  expect(codes(post('instagram', 'reel', [item(video(), { altText: 'An oven' })]))).toEqual([
    'warning alt_text.not_sent',
  ])
})

test.each(['facebook', 'instagram'] as const)(
  'a story on %s carries no image description, however long',
  (network) => {
    for (const altText of ['A cake', 'A cake. '.repeat(200)])
      expect(codes(post(network, 'story', [item(image(1080, 1920), { altText })]))).toEqual([
        'warning alt_text.not_sent',
      ])
  },
)

test('an image description too long is shortened for its own picture', () => {
  const long = item(image(), { altText: 'Bread. '.repeat(200).trim() })
  const finding = found(post('instagram', 'feed', [image(), long]), 'alt_text.too_long')
  expect(finding).toMatchObject({ level: 'problem', item: 1, field: 'altText' })
  expect(finding.message).toContain('Picture 2, “cake.jpg”,')
  expect(finding.fixes).toMatchObject([{ kind: 'shorten', field: 'altText', item: 1 }])
})

test('tags work on Instagram only, and need a place in a picture', () => {
  const tagged = item(image(), { tags: [{ username: 'anna', x: 0.5, y: 0.2 }, { username: 'ben', x: 1.2, y: 0 }] }) // prettier-ignore
  expect(codes(post('facebook', 'feed', [tagged]))).toEqual(['warning tags.not_sent'])
  const finding = found(post('instagram', 'feed', [tagged]), 'tags.no_place')
  expect(finding.message).toContain('@ben')
  expect(finding.message).not.toContain('@anna')
  expect(codes(post('instagram', 'reel', [item(video(), { tags: [{ username: 'anna' }] })]))).toEqual([])
})
