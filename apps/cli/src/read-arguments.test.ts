import { expect, test } from 'vitest'
import { readEnvironment } from './config.ts'
import { readArguments } from './read-arguments.ts'
import { UsageError } from './usage-error.ts'

const nobody = readEnvironment({})
const read = (line: string[], env: Record<string, string> = {}) => {
  const order = readArguments(line, readEnvironment(env))
  if (order === 'help') throw new Error('that was a call for help')
  return order
}
const post = (...more: string[]) => read(['post-everywhere', 'cake.jpg', '--caption', 'Hello', ...more])

test('a post needs no more than a file and its words', () => {
  expect(post()).toEqual({
    command: 'post-everywhere',
    subject: 'cake.jpg',
    caption: 'Hello',
    hashtags: [],
    mend: false,
    wait: true,
    json: false,
    baseUrl: 'http://localhost:4747',
    credentials: { kind: 'rehearsal' },
  })
})

test('everything else can be said', () => {
  const said = '--alt cake --first-comment soon --key cake-2026 --fix --json --no-wait'.split(' ')
  const order = post('--network', 'Instagram', '--network', 'facebook', '--hashtags', '#cake, rye', ...said)
  expect(order).toMatchObject({
    networks: ['instagram', 'facebook'],
    hashtags: ['cake', 'rye'],
    altText: 'cake',
    firstComment: 'soon',
    key: 'cake-2026',
    mend: true,
    json: true,
    wait: false,
  })
  const film = [
    'quick-video-campaign',
    'Rye',
    '--caption',
    'Hi',
    '--duration',
    '120',
    '--style',
    'Brand story',
  ]
  expect(read(film)).toMatchObject({ seconds: 120, filmStyle: 'brand_story' })
  const poster = read(['quick-image-campaign', 'Rye', '--caption', 'Hi', '--style', 'vintage'])
  expect([poster.style, poster.filmStyle]).toEqual(['vintage', undefined])
})

test('a time is the clock of the workspace, or an instant when it names its zone', () => {
  expect(post('--at', '2026-12-24T09:00').at).toEqual({ kind: 'local', day: '2026-12-24', time: '09:00' })
  expect(post('--at', '2026-12-24T09:00:30+01:00').at).toEqual({
    kind: 'instant',
    at: '2026-12-24T08:00:30.000Z',
  })
})

test('whoever is named signs in; what is typed wins over the environment', () => {
  const env = { ADWRIGHT_URL: 'https://a.example/', ADWRIGHT_TOKEN: 'old', ADWRIGHT_PASSWORD: 'secret' }
  const line = ['post-video', 'a.mp4', '--caption', 'Hi']
  expect(read(line, env)).toMatchObject({
    baseUrl: 'https://a.example',
    credentials: { kind: 'token', token: 'old' },
  })
  expect(read([...line, '--token', 'new'], env).credentials).toEqual({ kind: 'token', token: 'new' })
  expect(read([...line, '--email', 'rosa@example.com'], env).credentials).toEqual({
    kind: 'password',
    email: 'rosa@example.com',
    password: 'secret',
  })
})

test.each([
  [[], 'Say what to do.'],
  [['publish'], 'There is no command publish.'],
  [['post-everywhere', '--caption', 'Hi'], 'post-everywhere needs a file to post.'],
  [['post-everywhere', 'cake.jpg'], 'Say what to write with it: --caption "…".'],
  [['post-everywhere', 'a', 'b', '--caption', 'Hi'], '“b” is one too many: put quotes around a text.'],
  [['post-video', 'a', '--caption', 'Hi', '--network', 'facebook'], 'post-video takes no --network.'],
  [['post-everywhere', 'a', '--caption', 'Hi', '--style', 'abstract'], 'post-everywhere takes no --style.'],
  [['post-everywhere', 'a', '--caption', 'Hi', '--network', 'x'], 'x is no network: choose facebook or instagram.'],
  [['post-everywhere', 'a', '--caption', 'Hi', '--at', '2026-12-24T09:00+25:00'], '--at 2026-12-24T09:00+25:00 is no time: there is no zone +25:00.'],
  [['post-everywhere', 'a', '--caption', 'Hi', '--at', 'noon'], '--at noon is no time: write it like 2026-12-24T09:00.'],
  [['post-everywhere', 'a', '--caption', 'Hi', '--at', '2026-02-30T09:00'], '--at 2026-02-30T09:00 is no time: write it like 2026-12-24T09:00.'],
  [['quick-video-campaign', 'a', '--caption', 'Hi', '--duration', '8'], '--duration 8 is not possible: choose 6, 15, 30, 60 or 120 seconds.'],
  [['quick-video-campaign', 'a', '--caption', 'Hi', '--style', 'vintage'], 'There is no style vintage of films. There are: commercial, social, explainer, testimonial, product_demo, brand_story, event_promo, tutorial.'],
  [['post-video', 'a', '--caption', 'Hi', '--url', 'adwright'], 'adwright is no address: write it like https://adwright.example.'],
  [['post-video', 'a', '--caption', 'Hi', '--email', 'a@b.c'], 'Give both, the e-mail and the password: ADWRIGHT_EMAIL and ADWRIGHT_PASSWORD.'],
  [['post-video', 'a', '--caption', 'Hi', '--key', 'short'], '--key has 8 to 90 characters.'],
])('%j is refused', (line, reason) => {
  expect(() => readArguments(line, nobody)).toThrow(new UsageError(reason))
}) // prettier-ignore
