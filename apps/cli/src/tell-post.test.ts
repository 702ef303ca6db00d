import type { Post, PostFinding, Publication } from '@adwright/contract'
import { expect, test } from 'vitest'
import { tellPost } from './tell-post.ts'

const asked = {
  baseUrl: 'http://localhost:4747',
  isForLater: false,
  mend: false,
  isPaused: false,
  timeZone: 'Europe/Vienna',
}
const published = {
  state: 'published',
  sentence: 'It is out on Facebook.',
  permalink: 'https://fb.example/1',
} as const

const aPost = (publications: Partial<Publication>[], post: Partial<Post> = {}): Post =>
  ({
    id: 'post_1',
    state: publications[0]?.state,
    timing: 'now',
    dueAt: null,
    ...post,
    publications: publications.map((one) => ({
      network: 'facebook',
      name: 'Bakery Rosa',
      simulated: false,
      sentence: `It is ${one.state}.`,
      findings: [],
      waitingFor: null,
      comment: null,
      permalink: null,
      ...one,
    })),
  }) as Post // only what is told

const codeOf = (state: Publication['state'], more: Partial<Publication> = {}) =>
  tellPost(aPost([published, { state, ...more }]), asked).exitCode

test('a post that is out is told with its addresses, and simulated is called so', () => {
  const instagram = { ...published, network: 'instagram', name: '@rosa', simulated: true } as const
  expect(tellPost(aPost([published, instagram]), asked)).toEqual({
    exitCode: 0,
    lines: [
      'Facebook · Bakery Rosa: It is out on Facebook.',
      '  https://fb.example/1',
      'Instagram · @rosa (simulated): It is out on Facebook.',
      '  https://fb.example/1',
    ],
  })
})

test('the exit code is 1 when something stopped, and 2 when it waits, moves or needs a look', () => {
  expect((['failed', 'expired', 'draft', 'deleted'] as const).map((state) => codeOf(state))).toEqual([1, 1, 1, 1])
  expect((['waiting', 'unknown', 'publishing', 'scheduled'] as const).map((state) => codeOf(state))).toEqual([2, 2, 2, 2])
  expect(codeOf('published', { comment: { state: 'failed', problem: 'Not allowed.' } })).toBe(2)
  const awaiting = aPost([{ state: 'draft' }], { state: 'awaiting_approval' })
  expect(tellPost(awaiting, asked)).toMatchObject({
    exitCode: 2,
    lines: ['Facebook · Bakery Rosa: It waits for somebody to approve it.', expect.any(String)],
  })
}) // prettier-ignore

test('a post for later is done when it is on the calendar, and says when in the time of the workspace', () => {
  const later = aPost([{ state: 'scheduled' }], { timing: 'at', dueAt: '2026-12-24T08:00:00.000Z' })
  expect(tellPost(later, { ...asked, isForLater: true })).toEqual({
    exitCode: 0,
    lines: [
      'Facebook · Bakery Rosa: On the calendar for Thursday, 24 December 2026 at 09:00 (Europe/Vienna). It goes out by itself.',
    ],
  })
})

test('a post that is held back by a pause says who can end it', () => {
  const { lines, exitCode } = tellPost(aPost([{ state: 'scheduled' }]), { ...asked, isPaused: true })
  expect(exitCode).toBe(2)
  expect(lines[0]).toContain('Posting is paused. It goes out when you resume posting in the calendar.')
})

test('what has to be mended is told by destination, with what can be done', () => {
  const finding = { level: 'problem', code: 'image.ratio', message: 'Too wide: crop it.', fixes: [{}] }
  const findings = [finding as PostFinding, { ...finding, level: 'warning' } as PostFinding]
  const post = aPost([{ state: 'draft' }, { network: 'instagram', name: '@rosa', state: 'draft', findings }])
  const { exitCode, lines } = tellPost(post, asked)
  expect(exitCode).toBe(1)
  expect(lines).toEqual([
    'Facebook · Bakery Rosa: Not sent, because of another destination.',
    'Instagram · @rosa: Not sent, because something has to be mended first:',
    '  - Too wide: crop it.',
    'Run it again with --fix, or mend it at http://localhost:4747/posts/post_1',
    'It is kept as a draft; nothing of it is out.',
  ])
  expect(tellPost(post, { ...asked, mend: true }).lines).toContain(
    'Mend it at http://localhost:4747/posts/post_1',
  )
})
