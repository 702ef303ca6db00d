import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { probeVideo } from '@adwright/video'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readEnvironment } from '../config.ts'
import { run } from '../run.ts'

const bakery = {
  business: 'Backstube Lindner',
  product: 'Rye bread',
  url: 'https://backstube.example',
  offer: 'Second loaf half price',
  points: ['Baked at four every morning.', 'Only flour, water and salt.'],
  photo: 'loaf.jpg',
  favouriteSong: 'none',
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-video-'))
  await writeFile(path.join(folder, 'brief.json'), JSON.stringify(bakery))
  await writeFile(path.join(folder, 'loaf.jpg'), 'a loaf')
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs without any server: an address that nobody answers would make it fail. */
async function call(argv: string[], onErr: (text: string) => void = () => {}, signal?: AbortSignal) {
  const told = { out: '', err: '' }
  const code = await run(['video', ...argv], {
    env: { ...readEnvironment({}), url: 'http://127.0.0.1:9' },
    folder,
    out: (text) => (told.out += text),
    err: (text) => {
      told.err += text
      onErr(text)
    },
    isTerminal: false,
    ...(signal ? { signal } : {}),
  })
  return { code, ...told }
}
const jsonIn = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8'))
const write = (name: string, value: unknown) => writeFile(path.join(folder, name), JSON.stringify(value))

/** One second of two scenes that change over, without pictures. */
const second = {
  kind: 'adwright-storyboard',
  storyboard: {
    version: 1,
    style: 'social',
    seconds: 1,
    language: 'en',
    music: 'playful',
    tempo: { bpm: 240, beats: 4 },
    captions: false,
    seed: 4,
    scenes: [
      {
        id: 's1',
        shot: 'words',
        headline: 'Look',
        beats: 2,
        into: 'cut',
        camera: 'push_in',
        say: 'Look here',
      },
      { id: 's2', shot: 'end', headline: 'Come by', body: '', beats: 2, into: 'push', camera: 'still' },
    ],
  },
  made: {
    brief: {
      business: 'Sol Bakery',
      product: 'Rye bread',
      url: 'https://sol.example',
      language: 'en',
      tone: 'friendly',
      objective: 'sales',
    },
    ratio: '1:1',
    look: 'minimalist',
    photos: {},
    clips: {},
  },
}

describe('a storyboard as a file', () => {
  test('is written from a brief, changed by hand, and comes back in time', async () => {
    const wishes = [
      '--style',
      'product-demo',
      '--seconds',
      '30',
      '--ratio',
      '4x5',
      '--music',
      'none',
      '--seed',
      '7',
    ]
    const quote = ['--quote', 'My children ask for it', '--quote-name', 'Dana']
    const written = await call([
      '--brief',
      'brief.json',
      ...wishes,
      ...quote,
      '--storyboard-out',
      'boards/a.json',
    ])
    expect(written.code).toBe(0)
    expect(written.err).toContain('brief.json: favouriteSong means nothing to a film and was left aside.\n')
    const board = await jsonIn('boards/a.json')
    expect(board.storyboard).toMatchObject({ style: 'product_demo', seconds: 30, music: null, seed: 7 })
    expect(board.made).toMatchObject({ ratio: '4:5', photos: { 'photo-1': path.join('..', 'loaf.jpg') } })
    expect(board.made.brief).toMatchObject({ points: bakery.points, quote: { name: 'Dana' } })

    const [first, ...others] = board.storyboard.scenes
    first.headline = 'Rye for breakfast'
    first.clip = { steady: true }
    board.storyboard.scenes = [first, ...others.slice(-4)]
    board.storyboard.seconds = 15
    await write('boards/a.json', board)
    const again = await call([
      'boards/a.json',
      '--look',
      'Vintage',
      '--no-captions',
      '--storyboard-out',
      'b.json',
    ])
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^b\.json: 15 s, product_demo \(vintage\), 5 scenes/),
    })
    const { storyboard, made } = await jsonIn('b.json')
    expect(storyboard).toMatchObject({
      captions: false,
      scenes: [{ headline: 'Rye for breakfast', clip: { fromSeconds: 0, steady: true } }, {}, {}, {}, {}],
    })
    const beats = storyboard.scenes.reduce((sum: number, scene: { beats: number }) => sum + scene.beats, 0)
    expect((beats * 60) / storyboard.tempo.bpm).toBeCloseTo(15)
    expect(made).toMatchObject({ look: 'vintage', photos: { 'photo-1': 'loaf.jpg' } })
  })

  const [opening, end] = second.storyboard.scenes
  const withScenes = (scenes: unknown[]) => ({ ...second, storyboard: { ...second.storyboard, scenes } })
  test.each([
    [withScenes([{ ...opening, headline: ' ' }, end]), /^Scene s1: This scene has nothing to read\./],
    [withScenes([{ ...opening, media: 'photo-9' }, end]), /^Scene s1: The photo or clip of this scene is not there/m],
    [withScenes([opening, opening, opening, opening, end].map((scene, i) => ({ ...scene, id: `s${i}` }))), /no room for 5 scenes\. Take some out/],
    [withScenes([opening, opening]), /two scenes have the id s1/],
    [withScenes([{ ...opening, camera: 'spin' }, end]), /storyboard\.scenes\.0\.camera: /],
    [withScenes([{ ...opening, clip: { fromSeconds: -1 } }, end]), /storyboard\.scenes\.0\.clip\.fromSeconds: /],
    [{ ...second, made: { ...second.made, clips: { c1: 'loaf.jpg' } } }, /loaf\.jpg cannot be used: This file is too small/],
    [{ ...second, made: { ...second.made, photos: { p1: 'gone.jpg' } } }, /There is no file .*gone\.jpg\./],
    [bakery, /is no storyboard: video takes what it wrote/],
  ])('is refused when it cannot be filmed (%#)', async (board, reason) => {
    await write('board.json', board)
    const { code, err } = await call(['board.json', '--out', 'film.mp4'])
    expect([code, err]).toEqual([1, expect.stringMatching(reason)])
    expect(await readdir(folder)).toEqual(['board.json', 'brief.json', 'loaf.jpg'])
  }) // prettier-ignore
})

test.each([
  [[], /video needs a brief/],
  [['--brief', 'brief.json'], /--out FILE\.mp4/],
  [['--brief', 'brief.json', '--out', 'a.mov'], /--out a\.mov: this is a \.mp4 file/],
  [['--brief', 'brief.json', '--out', 'a.mp4', '--seconds', '20'], /--seconds 20 is not possible: 6, 15, 30, 60 or 120/],
  [['--brief', 'brief.json', '--out', 'a.mp4', '--ratio', '4:3'], /--ratio 4:3 is not possible: 9:16, 1:1, 4:5, 16:9/],
  [['--brief', 'brief.json', '--out', 'a.mp4', '--style', 'noir'], /--style noir is not possible: commercial, social/],
  [['--brief', 'brief.json', '--out', 'a.mp4', '--look', 'baroque'], /no style baroque/],
  [['--brief', 'brief.json', '--out', 'a.mp4', '--music', 'jazz'], /--music jazz is not possible: upbeat, /],
  [['--brief', 'brief.json', '--out', 'a.mp4', '--quote', 'Good'], /give --quote and --quote-name/],
  [['board.json', '--out', 'a.mp4', '--photo', 'a.jpg'], /change it in the file instead of --photo/],
  [['board.json', '--out', 'a.mp4', '--caption', 'x'], /video takes no --caption/],
  [['--brief', 'brief.json', '--webm', 'a.webm', '--storyboard-out', 'a.json'], /--out FILE\.mp4/],
])('%j is refused', async (args, words) => {
  expect(await call(args)).toMatchObject({ code: 64, out: '', err: expect.stringMatching(words) })
}) // prettier-ignore

test('one that is stopped leaves nothing', async () => {
  await write('board.json', second)
  const stop = new AbortController()
  const drawing = (text: string) => text.startsWith('Drawing') && stop.abort()
  const { code, err } = await call(['board.json', '--out', 'films/a.mp4', '--draft'], drawing, stop.signal)
  expect([code, err]).toEqual([130, expect.stringMatching(/Stopped\. Nothing was written\.\n$/)])
  expect(await readdir(path.join(folder, 'films'))).toEqual([])
})

test('a storyboard becomes a film that passed the gate, with captions beside it', async () => {
  // one scene takes one thread
  const scenes = [{ ...second.storyboard.scenes[1], beats: 4, say: 'Look here' }]
  await write('board.json', { ...second, storyboard: { ...second.storyboard, scenes } })
  await mkdir(path.join(folder, 'films'))
  const texts = ['--srt', 'films/a.srt', '--storyboard-out', 'films/a.json', '--json']
  const { code, out, err } = await call(['board.json', '--out', 'films/a.mp4', '--draft', ...texts])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    out: 'films/a.mp4',
    width: 1080,
    height: 1080,
    frames: 30,
    look: 'minimalist',
  })
  expect(err).toMatch(/^Drawing the film …\nJoining pictures and sound …\nLooking at every picture of it …$/m)
  expect(await readdir(path.join(folder, 'films'))).toEqual(['a.json', 'a.mp4', 'a.srt'])
  expect(await probeVideo(path.join(folder, 'films/a.mp4'))).toMatchObject({
    durationMs: 1000,
    audioCodec: 'aac',
  })
  expect(await readFile(path.join(folder, 'films/a.srt'), 'utf8')).toContain('Look here')
})
