import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { makeFilm } from '@adwright/film'
import { brandFrom, prepareImage, writeWords } from '@adwright/studio'
import { cuesOf, writeStoryboard } from '@adwright/studio/film'
import { findFilmEncoder } from '@adwright/video'
import { cpuMs } from './cpu-time.ts'

/** Of a process and its children, from what was asked to the finished file; `start`: what came before it. */
export type VideoTime = {
  wallMs: number
  cpuMs: number
  start: { wallMs: number; cpuMs: number }
  frames: number
  bytes: number
}
const used = async () => ({
  wallMs: performance.now(),
  cpuMs: (await cpuMs(process.pid)) ?? (process.cpuUsage().user + process.cpuUsage().system) / 1000,
})

// `node bench/video-once.ts ffmpeg|node-av SECONDS FILE.mp4`: one commercial, and what it took as one JSON line.
const [engine = 'ffmpeg', seconds = '6', output = 'film.mp4'] = process.argv.slice(2)
const ffmpeg = engine === 'ffmpeg' ? undefined : path.join(os.tmpdir(), 'there-is-no-ffmpeg')
const encoder = await findFilmEncoder(ffmpeg === undefined ? {} : { ffmpeg })
if (encoder?.name !== engine) throw new Error(`there is no ${engine} here that makes films`)
const brief = {
  business: 'Backstube Lindner',
  product: 'Sourdough rye bread, baked overnight in a stone oven',
  offer: 'Second loaf half price on Saturdays',
  url: 'https://backstube-lindner.example',
  language: 'en',
  tone: 'friendly',
  objective: 'traffic',
  points: ['Baked at four every morning.', 'Only flour, water and salt.'],
} as const
const photo = path.resolve(import.meta.dirname, '../examples/photos/bakery.jpg')
const product = await prepareImage(await readFile(photo))
// an upload is prepared once, whatever is made of it
const start = await used()
const storyboard = writeStoryboard(brief, {
  style: 'commercial',
  seconds: Number(seconds),
  seed: 7,
  media: [{ id: 'loaf', kind: 'photo' }],
})
const [words] = writeWords(brief, { count: 1, seed: 7 })
const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-video-'))
try {
  const film = {
    storyboard,
    ratio: '9:16' as const,
    captions: cuesOf(storyboard),
    art: {
      brief,
      brand: brandFrom({ url: brief.url, business: brief.business }),
      style: 'hyperrealistic' as const,
      call: { cta: words?.cta ?? 'ORDER_NOW', ctaLabel: words?.ctaLabel ?? '' },
      product,
      photos: { loaf: product },
      clips: {},
    },
  }
  const { frames } = await makeFilm({ film, clips: {}, voice: [], folder, output }, { encoder, ffmpeg })
  const { size: bytes } = await stat(output)
  const end = await used()
  const time: VideoTime = {
    wallMs: end.wallMs - start.wallMs,
    cpuMs: end.cpuMs - start.cpuMs,
    start,
    frames,
    bytes,
  }
  console.log(JSON.stringify(time))
} finally {
  await rm(folder, { recursive: true, force: true })
}
