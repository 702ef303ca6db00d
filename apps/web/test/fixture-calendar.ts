import type {
  Answer,
  CalendarEntry,
  Destination,
  ImportRow,
  Post,
  PostingDesk,
  PostState,
  SchedulePost,
} from '@adwright/contract'
import { instantOf, localOf, moveByDays, moveToDay, nextFreeSlots } from '@adwright/posting/times'
import { id } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'

/** The café's December, in a zone that is not the browser's, by a clock that is not ours. */
export const zone = 'Europe/Vienna'
export const now = new Date('2026-12-02T13:02:00Z')
export const today = '2026-12-02'

type Seed = [days: number, time: string, title: string, state: PostState, more?: Partial<CalendarEntry>]
const facebook: Partial<CalendarEntry> = { networks: ['facebook'] }
const instagram: Partial<CalendarEntry> = { networks: ['instagram'] }

const seeds: Seed[] = [
  [-12, '09:00', 'Our new winter menu is here: spiced pear, chestnut, burnt honey', 'published'],
  [-9, '17:30', 'Barista class on Thursday: two places left', 'published', instagram],
  [-5, '09:00', 'Cinnamon buns, fresh at eight and gone by ten', 'published'],
  [
    -3,
    '12:15',
    'What is your winter drink? Tell us below',
    'partly_published',
    { problem: 'It is on Facebook. Instagram did not take the picture.' },
  ],
  [-2, '09:00', 'Monday is refill day: bring your cup', 'published', { recurring: true }],
  [
    -1,
    '18:00',
    'Live music tonight from seven',
    'failed',
    { ...facebook, problem: 'Facebook refused the video: it is longer than a Reel may be.', format: 'reel' },
  ],
  [0, '09:00', 'Good morning: first snow, hot chocolate', 'published', instagram],
  [0, '13:00', 'Lunch today: pumpkin soup and rye', 'publishing'],
  [0, '17:00', 'Two lattes, one price, until Sunday', 'scheduled'],
  [1, '09:00', 'Advent window number three', 'scheduled', { recurring: true, ...instagram }],
  [
    1,
    '17:00',
    'Gift cards: give a morning away',
    'waiting',
    { problem: 'It goes out once you have connected Meta again.' },
  ],
  [2, '09:00', 'Cinnamon buns again: fresh at eight, gone by ten', 'scheduled', { conflict: true }],
  [2, '09:05', 'Friday playlist: what we hear while we brew', 'scheduled', { conflict: true }],
  [2, '12:00', 'Lunch: lentils, lemon, yoghurt', 'scheduled', facebook],
  [
    2,
    '15:30',
    'How we roast: four minutes behind the counter',
    'scheduled',
    { format: 'reel', ...instagram },
  ],
  [2, '18:30', 'Open until ten tonight', 'scheduled', { format: 'story', ...instagram }],
  [
    3,
    '10:00',
    'Saturday market: find us at stand twelve',
    'awaiting_approval',
    { ...facebook, id: id('post', 313) },
  ],
  [4, '11:00', 'Second Advent: carols and cake', 'scheduled'],
  [5, '09:00', 'Monday is refill day: bring your cup', 'scheduled', { recurring: true }],
  [7, '17:30', 'Barista class on Thursday: book now', 'scheduled', instagram],
  [9, '09:00', 'Beans of the month: Huila, Colombia', 'scheduled'],
  [12, '09:00', 'Monday is refill day: bring your cup', 'scheduled', { recurring: true }],
  [13, '16:00', 'Last orders for gift boxes', 'scheduled'],
  [16, '10:00', 'Closed on the 24th from two', 'scheduled', facebook],
  [19, '09:00', 'Monday is refill day: bring your cup', 'scheduled', { recurring: true }],
  [22, '08:00', 'Merry Christmas from all of us', 'scheduled'],
  [29, '12:00', 'Happy new year: breakfast from noon', 'scheduled'],
  [40, '09:00', 'Winter sale on beans, this week only', 'awaiting_approval', { id: id('post', 314) }],
]
const draftTitles = [
  'Behind the bar: meet Inês',
  'Oat or cow? A small comparison',
  'Our cups, and who makes them',
  'A recipe for cold days',
]

const entryOf = ([days, time, title, state, more]: Seed, index: number): CalendarEntry => ({
  id: id('post', index + 1),
  version: 1,
  state,
  title,
  format: 'feed',
  at: instantOf(localOf(moveByDays(now, days, zone), zone).day, time, zone).at.toISOString(),
  networks: ['facebook', 'instagram'],
  pageIds: [id('page', index % 5 === 4 ? 2 : 1)],
  thumbnailUrl: index % 4 === 3 ? null : `/fixture/poster-${(index % 4) + 1}.svg`,
  problem: null,
  conflict: false,
  recurring: false,
  simulated: true,
  ...more,
})
const draftOf = (title: string, index: number): CalendarEntry => ({
  ...entryOf([0, '09:00', title, 'draft'], 80 + index),
  at: null,
})

const place = (change: Partial<Destination>): Destination => ({
  network: 'facebook',
  pageId: id('page', 1),
  connectionId: id('conn', 1),
  name: 'Harbour Coffee',
  simulated: true,
  canPublish: true,
  problem: null,
  missingScopes: [],
  quota: null,
  waitingFor: null,
  ...change,
})
const readAt = '2026-12-02T12:58:00.000Z'
const places: Destination[] = [
  place({}),
  place({ network: 'instagram', name: 'harbourcoffee', quota: { used: 3, total: 100, readAt } }),
  place({ pageId: id('page', 2), name: 'Harbour Coffee Roastery' }),
]
export const troubledPlaces: Destination[] = [
  place({}),
  place({
    network: 'instagram',
    name: 'harbourcoffee',
    canPublish: false,
    problem: 'Instagram posts need a permission that was not given. Allow it at Meta.',
    missingScopes: ['instagram_content_publish'],
  }),
  place({
    pageId: id('page', 2),
    name: 'Harbour Coffee Roastery',
    waitingFor: {
      kind: 'reconnect',
      sentence: 'Meta ended our access. Connect again, then everything that waits goes out.',
      until: null,
    },
  }),
]

export const ranked: PostingDesk['bestTimes'] = {
  kind: 'ranked',
  posts: 34,
  hours: [
    { weekday: 2, hour: 18, posts: 6, median: 0.041, of: 'engagement_rate' },
    { weekday: 5, hour: 9, posts: 5, median: 0.034, of: 'engagement_rate' },
    { weekday: 7, hour: 9, posts: 4, median: 0.031, of: 'engagement_rate' },
    { weekday: 4, hour: 15, posts: 3, median: 0.022, of: 'engagement_rate' },
    { weekday: 1, hour: 9, posts: 8, median: 0.012, of: 'engagement_rate' },
  ],
  overall: { median: 0.022 },
}

export function createCalendarFixture(state: { empty: boolean }) {
  const fresh = () => ({
    entries: [...seeds.map(entryOf), ...draftTitles.map(draftOf)],
    places,
    paused: false,
    approval: 'off' as PostingDesk['approval'],
    slots: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, time: '09:00' })) as PostingDesk['slots'],
    bestTimes: { kind: 'not_enough', posts: 5, needed: 12 } as PostingDesk['bestTimes'],
    cut: false,
  })
  const world = fresh()

  const desk = (): PostingDesk => ({
    timeZone: zone,
    now: now.toISOString(),
    simulated: true,
    paused: world.paused,
    approval: world.approval,
    destinations: state.empty ? [] : world.places,
    slots: world.slots,
    nextSlots: nextFreeSlots(world.slots, zone, now, [], 5).map(({ at }) => at.toISOString()),
    bestTimes: world.bestTimes,
    bestTimesNetwork: world.bestTimes.kind === 'ranked' ? 'instagram' : null,
    transcoder: 'ffmpeg',
  })
  const calendar = (query: URLSearchParams): Answer<'calendar'> => {
    const from = query.get('from') ?? ''
    const to = query.get('to') ?? ''
    const q = query.get('q')?.toLowerCase() ?? ''
    const shown = state.empty ? [] : world.entries.filter(({ title }) => title.toLowerCase().includes(q))
    const drafts = shown.filter(({ at }) => at === null)
    return {
      entries: [...shown.filter(({ at }) => at !== null && at >= from && at < to), ...drafts],
      cut: world.cut,
      timeZone: zone,
      now: now.toISOString(),
      paused: world.paused,
      drafts: drafts.length,
    }
  }
  const schedule = (postId: string | undefined, { when, version }: SchedulePost): Post => {
    const entry = world.entries.find((one) => one.id === postId)
    if (!entry || version !== entry.version) throw new Error('post.changed_meanwhile')
    if (when.kind === 'at') entry.at = new Date(when.at).toISOString()
    if (when.kind === 'day') entry.at = moveToDay(new Date(entry.at ?? now), when.day, zone).toISOString()
    if (when.kind === 'draft') entry.at = null
    entry.state = entry.at ? 'scheduled' : 'draft'
    entry.version += 1
    return postOf(entry)
  }
  const handlers: Handlers = {
    postingDesk: desk,
    calendar: ({ query }) => calendar(query),
    listPosts: ({ query }) => ({
      posts: (state.empty ? [] : world.entries)
        .filter((entry) => [null, entry.state].includes(query.get('state') as PostState | null)) // or any
        .slice(0, Number(query.get('limit') ?? 50)),
    }),
    setApproval: ({ body }) => {
      world.approval = body['mode'] as PostingDesk['approval'] // our own client sent it
      return desk()
    },
    schedulePost: ({ params, body }) => schedule(params['id'], body as SchedulePost), // our own client sent it
    pausePosting: ({ body }) => {
      world.paused = body['paused'] === true
      return desk()
    },
    setPostingSlots: ({ body }) => {
      world.slots = body['slots'] as PostingDesk['slots'] // our own client sent it
      return desk()
    },
    importPosts: ({ body }) => importResult(body['dryRun'] !== false),
  }
  const settle = (postId: Post['id'], decided: 'scheduled' | 'draft') => {
    const entry = world.entries.find((one) => one.id === postId)
    if (entry) Object.assign(entry, { state: decided, ...(decided === 'draft' && { at: null }) })
  }
  return { world, handlers, settle, reset: () => void Object.assign(world, fresh()) }
}

const row = (line: number, change: Partial<ImportRow>): ImportRow => ({
  line,
  state: 'ready',
  title: 'Fresh from the oven, until noon.',
  at: '2026-12-09T08:30:00.000Z',
  networks: ['facebook', 'instagram'],
  problems: [],
  findings: [],
  postId: null,
  ...change,
})
function importResult(dryRun: boolean): Answer<'importPosts'> {
  const rows = [
    row(2, {}),
    row(3, {
      state: 'warning',
      title:
        'Beans of the month: Huila, Colombia, a long title that goes on and on until it needs a second line',
      findings: [
        { level: 'warning', code: 'alt_text.missing', message: 'Picture 1 has no alt text.', fixes: [] },
      ],
    }),
    row(4, {
      state: 'refused',
      title: 'Sunday brunch',
      at: null,
      problems: [
        { column: 'time', message: 'Write the time as 09:30.' },
        { column: 'media', message: 'There is no file “brunch.jpg” in the library. Upload it first.' },
      ],
    }),
    row(5, { title: 'Without a day this becomes a draft', at: null, networks: ['facebook'] }),
  ].map((one): ImportRow =>
    dryRun || one.state === 'refused' ? one : { ...one, state: 'imported', postId: id('post', one.line) },
  )
  return { rows, ready: dryRun ? 3 : 0, refused: 1, imported: dryRun ? 0 : 3 }
}

const postOf = (entry: CalendarEntry): Post => ({
  id: entry.id,
  version: entry.version,
  state: entry.state,
  text: entry.title,
  hashtags: [],
  link: null,
  linkPreview: null,
  firstComment: '',
  format: entry.format,
  items: [],
  collaborators: [],
  dueAt: entry.at,
  notAfter: null,
  timing: 'at',
  recurrenceId: null,
  approvalNote: null,
  simulated: true,
  publications: [],
  neighbours: [],
  activity: [],
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: now.toISOString(),
})
