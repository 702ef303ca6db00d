import type {
  DestinationRef,
  Media,
  PageId,
  Post,
  PostComment,
  Publication,
  PublicationId,
  Recurrence,
  RecurrenceId,
} from '@adwright/contract'
import { id } from './fixture-data.ts'
import { files } from './fixture-post-files.ts'
import { keyOf, makePost, type Written } from './fixture-post-making.ts'

const page = id<PageId>('page', 1)
const facebook: DestinationRef = { network: 'facebook', pageId: page }
const instagram: DestinationRef = { network: 'instagram', pageId: page }

export const written = (text: string, items: Media[], change: Partial<Written> = {}): Written => ({
  text,
  hashtags: [],
  link: null,
  firstComment: '',
  format: 'feed',
  items: items.map((media) => ({ media, altText: '', tags: [] })),
  collaborators: [],
  notAfter: null,
  destinations: [facebook, instagram],
  overrides: {},
  ...change,
})
const described = (text: string, items: Media[], change: Partial<Written> = {}): Written => ({
  ...written(text, items, change),
  items: items.map((media) => ({ media, altText: 'What the picture shows, in a sentence.', tags: [] })),
})

const make = (number: number, from: Written, state: Post['state'], change: Partial<Post> = {}) =>
  makePost(number, from, { state, ...change })
/** Says something about each place of a post. */
export const place = (post: Post, ...changes: Partial<Publication>[]): Post => ({
  ...post,
  publications: post.publications.map((each, at) => ({ ...each, ...(changes[at] ?? changes[0]) })),
})

export const out = (
  network: 'facebook' | 'instagram',
  change: Partial<Publication> = {},
): Partial<Publication> => ({
  state: 'published',
  sentence: 'It is out.',
  externalId: network === 'facebook' ? '104475530066_990101' : '17901234567',
  permalink: `https://www.${network}.com/p/harbour-990101`,
  publishedAt: '2026-11-27T18:00:04.000Z',
  canEdit: network === 'facebook',
  canDelete: network === 'facebook',
  findings: [],
  ...change,
})
const figures = (source: 'facebook_page_insights' | 'instagram_insights') => ({
  reach: source === 'facebook_page_insights' ? 1840 : 3120,
  views: source === 'facebook_page_insights' ? 2610 : 4475,
  reactions: source === 'facebook_page_insights' ? 96 : 241,
  comments: source === 'facebook_page_insights' ? 3 : 11,
  shares: source === 'facebook_page_insights' ? 14 : 22,
  saves: source === 'facebook_page_insights' ? null : 37,
  clicks: source === 'facebook_page_insights' ? 58 : null,
  watchSeconds: null,
  source,
  simulated: true,
  fetchedAt: '2026-12-02T12:58:00.000Z',
})

/** Numbers of the posts, so that tests can name them. */
export const postNumbers = {
  draft: 301,
  scheduled: 302,
  reconnect: 303,
  quota: 304,
  unknown: 305,
  partly: 306,
  published: 307,
  failed: 308,
  expired: 309,
  converting: 310,
  series: 311,
  publishing: 312,
  awaiting: 313,
  awaitingNext: 314,
  refused: 315,
} as const
export const postPath = (name: keyof typeof postNumbers): string => `/posts/${id('post', postNumbers[name])}`

const soup =
  'Pumpkin soup is back. Slow-roasted, with a spoon of brown butter and rye from the oven next door. Every day from eleven, as long as the pot lasts.'
/** A café's posts in every state there is, by the calendar's clock. */
export const seedPosts = (): Post[] => [
  make(
    301,
    written(`${soup} #soup`, [files.soup, files.counter, files.cake], {
      hashtags: ['lisbon', 'harbourcoffee', 'autumn', 'lunch', 'rye', 'soupoftheday'],
      link: 'https://harbour.example/menu',
      firstComment: 'Which bread goes best with it?',
      overrides: {
        [keyOf(instagram)]: { text: 'Pumpkin soup is back. From eleven, as long as the pot lasts.' },
      },
    }),
    'draft',
  ),
  place(
    make(
      302,
      described(
        'Three beans, one counter. Come and taste them side by side on Friday.',
        [files.beans, files.soup, files.terrace],
        { hashtags: ['coffee'] },
      ),
      'scheduled',
      {
        dueAt: '2026-12-04T08:00:00.000Z',
        notAfter: '2026-12-04T12:00:00.000Z',
        timing: 'at',
        neighbours: [
          {
            kind: 'same_time',
            postId: id('post', 311),
            sentence: '“Good morning from the harbour” goes out at the same time on the same Page.',
          },
        ],
        activity: [
          { at: '2026-11-30T16:40:00.000Z', text: 'Maya moved it to Friday, 09:00.' },
          { at: '2026-11-30T15:12:00.000Z', text: 'Maya wrote it.' },
        ],
      },
    ),
    { state: 'scheduled', sentence: 'It goes out on Friday, Dec 4, 09:00.' },
  ),
  place(
    make(303, described('Barista class on Thursday: two places left.', [files.beans]), 'waiting', {
      dueAt: '2026-12-02T12:00:00.000Z',
      timing: 'queue',
    }),
    {
      state: 'waiting',
      sentence: 'It waits until you have connected Meta again.',
      waitingFor: {
        kind: 'reconnect',
        sentence: 'Meta ended our access. Connect again and it goes out.',
        until: null,
      },
    },
  ),
  place(
    make(304, described('Closing at four today.', [files.terrace]), 'waiting', {
      dueAt: '2026-12-02T12:30:00.000Z',
      timing: 'at',
    }),
    { ...out('facebook', { publishedAt: '2026-12-02T12:30:03.000Z' }), state: 'published' },
    {
      state: 'waiting',
      sentence: 'It waits for room among the posts of a day.',
      waitingFor: {
        kind: 'quota',
        sentence: 'Instagram takes 100 posts in 24 hours from this account, and 100 are used.',
        until: '2026-12-02T17:05:00.000Z',
      },
    },
  ),
  place(
    make(305, described('New: oat milk from the next valley.', [files.cake]), 'unknown', {
      dueAt: '2026-12-02T11:30:00.000Z',
      timing: 'at',
    }),
    out('facebook', { publishedAt: '2026-12-02T11:30:03.000Z' }),
    {
      state: 'unknown',
      sentence: 'Meta’s answer was lost: it may or may not be out. We look again at 14:40.',
      intentId: id('intent', 5),
    },
  ),
  place(
    make(306, described('The terrace is open, with blankets.', [files.terrace]), 'partly_published', {
      dueAt: '2026-11-30T16:00:00.000Z',
      timing: 'at',
    }),
    out('facebook', { figures: figures('facebook_page_insights'), publishedAt: '2026-11-30T16:00:04.000Z' }),
    {
      state: 'failed',
      sentence: 'Instagram did not take the picture: its shape is not allowed. Cut it and try again.',
      canRetry: true,
    },
  ),
  place(
    make(
      307,
      described(
        'Live on the quay tonight: Ana plays from seven. Free, as long as there are chairs. @ana.lima',
        [files.beans],
        { firstComment: 'See you at seven?', hashtags: ['livemusic', 'lisbon'] },
      ),
      'published',
      {
        dueAt: '2026-11-27T18:00:00.000Z',
        timing: 'queue',
        activity: [
          { at: '2026-11-27T18:00:05.000Z', text: 'It went out on harbourcoffee on Instagram.' },
          { at: '2026-11-27T18:00:04.000Z', text: 'It went out on Harbour Coffee on Facebook.' },
          { at: '2026-11-26T10:20:00.000Z', text: 'Maya put it into the queue.' },
        ],
      },
    ),
    out('facebook', {
      figures: figures('facebook_page_insights'),
      comment: { state: 'sent', problem: null },
    }),
    out('instagram', {
      figures: figures('instagram_insights'),
      comment: { state: 'failed', problem: 'Instagram did not take it.' },
    }),
  ),
  place(
    make(308, described('Gift cards are here.', [files.cake], { destinations: [facebook] }), 'failed', {
      dueAt: '2026-12-02T08:00:00.000Z',
      timing: 'at',
    }),
    {
      state: 'failed',
      sentence:
        'Facebook refused it: the Page may not publish at the moment. Look at the Page’s own notices, then try again.',
      canRetry: true,
    },
  ),
  place(
    make(309, described('Lunch menu of Monday.', [files.soup]), 'expired', {
      dueAt: '2026-11-30T11:00:00.000Z',
      notAfter: '2026-11-30T12:00:00.000Z',
      timing: 'at',
    }),
    { state: 'expired', sentence: '“Not later than 12:00” had passed before it could go out.' },
  ),
  place(make(310, written('Forty-seven seconds of slow pour.', [files.pour], { format: 'reel' }), 'draft'), {
    findings: [
      {
        level: 'problem',
        code: 'video.converting',
        message: 'The video “slow-pour.mov” is being converted: 42 %.',
        item: 0,
        fixes: [],
      },
    ],
  }),
  place(
    make(311, described('Good morning from the harbour', [files.beans]), 'scheduled', {
      dueAt: '2026-12-04T08:00:00.000Z',
      timing: 'recurring',
      recurrenceId: id<RecurrenceId>('rec', 1),
    }),
    { state: 'scheduled', sentence: 'It goes out on Friday, Dec 4, 09:00.' },
  ),
  place(
    make(312, described('Open again.', [files.soup]), 'publishing', {
      dueAt: '2026-12-02T13:01:00.000Z',
      timing: 'now',
    }),
    { state: 'publishing', sentence: 'It is going out right now.' },
  ),
  place(
    make(
      313,
      described('Saturday market: find us at stand twelve', [files.terrace], { destinations: [facebook] }),
      'awaiting_approval',
      { dueAt: '2026-12-05T09:00:00.000Z', timing: 'at' },
    ),
    { state: 'draft', sentence: 'A draft: it goes out when you say so.' },
  ),
  place(
    make(314, described('Winter sale on beans, this week only', [files.beans]), 'awaiting_approval', {
      dueAt: '2027-01-11T08:00:00.000Z',
      timing: 'at',
    }),
    { state: 'draft', sentence: 'A draft: it goes out when you say so.' },
  ),
  make(315, described('Everything half price', [files.cake]), 'draft', {
    approvalNote: 'We never sell at half price. Say what the cake costs instead.',
  }),
]

export const series: Recurrence = {
  id: id('rec', 1),
  postId: id('post', 311),
  rule: { weekdays: [2, 5], times: ['09:00'], from: '2026-12-02', until: null, every: 1, most: null },
  words: 'Every Tuesday and Friday at 09:00',
  next: ['2026-12-04T08:00:00.000Z', '2026-12-08T08:00:00.000Z', '2026-12-11T08:00:00.000Z'],
  active: true,
}

export const comment = (number: number, change: Partial<PostComment>): PostComment => ({
  id: `9901${number}`,
  publicationId: id<PublicationId>('pub', 3070),
  network: 'facebook',
  parentId: null,
  author: 'Rui Duarte',
  ours: false,
  text: 'Is there a table for six?',
  likes: 2,
  hidden: false,
  canHide: true,
  at: '2026-11-28T08:14:00.000Z',
  simulated: true,
  ...change,
})
export const seedComments = (): PostComment[] => [
  comment(1, {}),
  comment(2, {
    parentId: '99011',
    author: 'Harbour Coffee',
    ours: true,
    canHide: false,
    likes: 1,
    text: 'There is. Come before half past six and we keep it.',
    at: '2026-11-28T08:40:00.000Z',
  }),
  comment(3, {
    publicationId: id<PublicationId>('pub', 3071),
    network: 'instagram',
    author: 'ines.m',
    text: 'Ana is wonderful!! 🎶',
    likes: null,
    at: '2026-11-28T21:02:00.000Z',
  }),
  comment(4, {
    author: 'Win a phone',
    text: 'Click here and win a phone today',
    hidden: true,
    likes: 0,
    at: '2026-11-29T03:00:00.000Z',
  }),
]
