import { expect, test } from 'vitest'
import { hashtagsIn } from './caption.ts'
import { checkWords } from './check-words.ts'
import type { PostFinding } from './finding.ts'
import { limits } from './limits.ts'
import type { PostItem, PostVariant } from './post.ts'

const picture: PostItem = {
  name: 'cake.jpg',
  media: { kind: 'image', contentType: 'image/jpeg', bytes: 1000, width: 1080, height: 1080 },
  altText: 'A cake.',
  tags: [],
}
const check = (changes: Partial<PostVariant>): PostFinding[] =>
  checkWords({
    network: 'instagram',
    format: 'feed',
    text: 'Hello.',
    link: null,
    firstComment: '',
    items: [picture],
    collaborators: [],
    ...changes,
  })
const codes = (changes: Partial<PostVariant>) => check(changes).map(({ level, code }) => `${level} ${code}`)
const tags = (count: number) => Array.from({ length: count }, (_, at) => `#tag${at}`).join(' ')

test('a caption may have 2,200 characters, emoji counting double', () => {
  expect(codes({ text: 'x'.repeat(2200) })).toEqual([])
  expect(codes({ text: '🥐'.repeat(1100) })).toEqual([])
  expect(codes({ text: `${'🥐'.repeat(1100)}x` })).toEqual(['problem text.too_long'])
})

test('what is too long comes with a shorter text that passes', () => {
  const [finding] = check({ text: 'Fresh bread every day. '.repeat(200) })
  expect(finding?.message).toContain('4,600 characters')
  const [fix] = finding?.fixes ?? []
  if (fix?.kind !== 'shorten') throw new Error('no proposal')
  expect(codes({ text: fix.text })).toEqual([])
  expect(fix.text.length).toBeGreaterThan(2000)
})

test('Facebook takes long texts and 8,000 characters of a comment', () => {
  expect(codes({ network: 'facebook', text: 'x'.repeat(63_206) })).toEqual([])
  expect(codes({ network: 'facebook', text: 'x'.repeat(63_207) })).toEqual(['problem text.too_long'])
  expect(codes({ network: 'facebook', firstComment: 'x'.repeat(8001) })).toEqual([
    'problem first_comment.too_long',
  ])
  expect(codes({ network: 'facebook', text: tags(60) })).toEqual([])
})

test('hashtags: five pass, more are warned about, above thirty is a problem, and the fix passes', () => {
  expect(codes({ text: tags(5) })).toEqual([])
  expect(codes({ text: tags(30) })).toEqual(['warning hashtags.many'])
  expect(codes({ text: tags(31) })).toEqual(['problem hashtags.too_many'])
  for (const [count, kept] of [
    [30, limits.instagram.announcedHashtags],
    [31, limits.instagram.text.hashtags],
  ] as const) {
    const fix = check({ text: `Hello. ${tags(count)}` })[0]?.fixes[0]
    if (fix?.kind !== 'drop_hashtags') throw new Error('no proposal')
    expect(hashtagsIn(fix.text)).toHaveLength(kept ?? 0)
  }
})

test('more than twenty people mentioned is a problem only a person can mend', () => {
  const people = (count: number) => Array.from({ length: count }, (_, at) => `@friend${at}`).join(' ')
  expect(codes({ text: people(20) })).toEqual([])
  expect(check({ text: people(21) })).toMatchObject([{ code: 'mentions.too_many', fixes: [] }])
})

test('a story shows no words and has no comment', () => {
  expect(codes({ format: 'story', text: 'x'.repeat(3000), firstComment: 'First!' })).toEqual([
    'warning text.not_on_story',
    'problem first_comment.not_on_story',
  ])
})

test('links on Instagram cannot be clicked, wherever they stand', () => {
  expect(check({ link: 'https://bakery.example' })).toMatchObject([
    { code: 'link.not_clickable', field: 'link' },
  ])
  expect(check({ text: 'See HTTPS://bakery.example' })).toMatchObject([
    { code: 'link.not_clickable', field: 'text' },
  ])
  expect(codes({ link: 'https://bakery.example', format: 'story', text: '' })).toEqual([
    'warning link.left_out',
  ])
})

test('Facebook shows a link, but not on a story', () => {
  const link = 'https://bakery.example/cake'
  expect(codes({ network: 'facebook', link, items: [] })).toEqual([])
  expect(codes({ network: 'facebook', link, format: 'story', text: '' })).toEqual(['warning link.left_out'])
})

test.each(['bakery', 'javascript:alert(1)', 'https://bakery', 'ftp://bakery.example'])(
  '%s is no link',
  (link) => {
    expect(codes({ network: 'facebook', link, items: [] })).toEqual(['problem link.not_an_address'])
  },
)

test('three collaborators on Instagram, none elsewhere', () => {
  const people = ['anna', 'ben', 'carla', 'dan']
  expect(codes({ collaborators: people.slice(1) })).toEqual([])
  expect(codes({ collaborators: people })).toEqual(['problem collaborators.too_many'])
  expect(codes({ collaborators: people, network: 'facebook' })).toEqual(['warning collaborators.not_sent'])
  expect(codes({ collaborators: ['anna'], format: 'story', text: '' })).toEqual([
    'warning collaborators.not_sent',
  ])
})
