import type {
  FilmRatio,
  FilmScene,
  FilmStyle,
  GenerateVideo,
  Media,
  Storyboard,
  VideoDesk,
  VideoGeneration,
} from '@adwright/contract'
import { id } from './fixture-data.ts'
import type { Asked, Handlers } from './fixture-handlers.ts'

const scene = (number: number, shot: FilmScene['shot'], headline: string, beats: number): FilmScene => ({
  id: `s${number}`,
  shot,
  headline,
  kicker: '',
  body: '',
  offer: '',
  say: `${headline}.`,
  beats,
  into: 'cut',
  camera: 'push_in',
  mediaId: null,
  clip: null,
})
const storyboardOf = (style: FilmStyle, seed: number): Storyboard => ({
  style,
  seconds: 15,
  language: 'en',
  music: 'upbeat',
  tempo: { bpm: 112, beats: 28 },
  captions: true,
  seed,
  scenes: [
    scene(1, 'words', 'Slow coffee', 6),
    scene(2, 'hero', 'Iced oat latte', 12),
    scene(3, 'end', 'Your turn', 10),
  ],
})
const desk: VideoDesk = {
  styles: [
    {
      id: 'commercial',
      name: 'Commercial',
      description: 'A strong opening.',
      music: 'upbeat',
      look: 'cartoon',
    },
    { id: 'social', name: 'Social', description: 'Fast cuts.', music: 'synthwave', look: 'abstract' },
  ],
  music: [
    { id: 'upbeat', name: 'Upbeat' },
    { id: 'synthwave', name: 'Synthwave' },
  ],
  voices: [],
  encoder: 'ffmpeg',
  videoModel: null,
}
const sizes: Record<FilmRatio, [number, number]> = {
  '9:16': [1080, 1920],
  '4:5': [1080, 1350],
  '1:1': [1080, 1080],
  '16:9': [1920, 1080],
}
/** One shape of a film, with a file of its own. */
export const filmFile = (number: number, ratio: FilmRatio): Media => ({
  id: id('media', 900 + number),
  purpose: 'post',
  name: `slow-coffee-${ratio.replace(':', 'x')}.mp4`,
  contentType: 'video/mp4',
  bytes: 700_000,
  width: sizes[ratio][0],
  height: sizes[ratio][1],
  durationMs: 15_000,
  stillUrl: '/fixture/film-1.svg',
  url: `/fixture/film-${ratio.replace(':', 'x')}.mp4`,
  createdAt: '2026-12-02T12:00:00Z',
})
const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

/** A studio of films whose films are made as soon as a test says so. */
export function createFilmFixture() {
  const world = { encoder: 'ffmpeg' as string | null, percent: 0, failure: null as string | null }
  let films: VideoGeneration[] = []
  const asStands = (film: VideoGeneration): VideoGeneration => {
    if (film.state !== 'running') return film
    const isDone = world.percent >= 100
    const state = world.failure ? 'failed' : isDone ? 'done' : 'running'
    const cuts = film.cuts.map((cut, at) => ({
      ...cut,
      percent: isDone ? 100 : at === 0 ? world.percent : 0,
      media: state === 'done' ? filmFile(at, cut.ratio) : null,
    }))
    const scenes = film.scenes.map((one) => ({ ...one, percent: world.percent }))
    const media = cuts[0]?.media ?? null
    return { ...film, state, cuts, scenes, media, percent: world.percent, problem: world.failure }
  }
  const find = ({ params }: Asked) => {
    const film = films.find((one) => one.id === params['id'])
    if (!film) throw new Error('not found')
    return asStands(film)
  }
  const begin = (asked: GenerateVideo & { storyboard: Storyboard }): VideoGeneration => {
    const film: VideoGeneration = {
      id: id('vgen', films.length + 1),
      briefId: asked.briefId,
      state: 'running',
      percent: 0,
      secondsLeft: 20,
      scenes: asked.storyboard.scenes.map((one) => ({ id: one.id, percent: 0 })),
      cuts: asked.ratios.map((ratio) => ({ ratio, media: null, percent: 0, notes: [] })),
      media: null,
      storyboard: asked.storyboard,
      look: 'cartoon',
      voice: null,
      pictures: 'studio',
      wishes: {
        camera: asked.camera,
        overlays: asked.overlays,
        colours: asked.colours,
        mediaIds: asked.mediaIds,
        points: asked.points,
        quote: asked.quote,
        quality: asked.quality,
      },
      notices: [],
      problem: null,
      createdAt: '2026-12-02T12:00:00Z',
    }
    films = [film, ...films]
    return film
  }
  const handlers: Handlers = {
    studioDesk: () => ({
      styles: [{ id: 'cartoon', name: 'Cartoon', description: 'Thick lines.' }],
      formats: [],
      imageModel: null,
      textModel: null,
      removesBackgrounds: false,
      usage: { used: 0, limit: null },
    }),
    videoDesk: () => ({ ...desk, encoder: world.encoder }),
    createBrief: ({ body }) => ({ ...body, id: id('brief', 50) }) as never, // only its id is read
    draftStoryboard: ({ body }) => ({
      storyboard: storyboardOf(body['style'] as FilmStyle, Number(body['seed'] ?? 7)), // sent by our client
      findings: [],
    }),
    /** Beats add up again in the last scene; long words are told of. */
    checkStoryboard: ({ body }) => {
      const storyboard = body['storyboard'] as Storyboard // sent by our client
      const before = storyboard.scenes.slice(0, -1).reduce((sum, { beats }) => sum + beats, 0)
      const scenes = storyboard.scenes.map((one, at, { length }) =>
        at === length - 1 ? { ...one, beats: Math.max(1, storyboard.tempo.beats - before) } : one,
      )
      const findings = scenes
        .filter(({ headline }) => headline.length > 40)
        .map((one) => ({
          sceneId: one.id,
          level: 'warning' as const,
          code: 'words_too_long',
          message: 'Shorten the words.',
        }))
      return { storyboard: { ...storyboard, scenes }, findings }
    },
    previewScene: () => ({ url: dot, width: 1, height: 1 }),
    generateVideo: ({ body }) => begin(body as unknown as GenerateVideo & { storyboard: Storyboard }), // likewise
    listVideos: ({ query }) => ({
      videos: films
        .filter(({ briefId }) => !query.has('briefId') || briefId === query.get('briefId'))
        .map(asStands),
    }),
    getVideoGeneration: find,
    cancelVideo: (asked) => {
      const cancelled: VideoGeneration = { ...find(asked), state: 'cancelled' }
      films = films.map((film) => (film.id === cancelled.id ? cancelled : film))
      return cancelled
    },
    videoCaptions: () => ({
      language: 'en',
      srt: '1\n00:00:00,000 --> 00:00:02,000\nSlow coffee.\n',
      vtt: 'WEBVTT\n\n00:00.000 --> 00:02.000\nSlow coffee.\n',
    }),
  }
  return {
    world,
    handlers,
    /** A film of the fixture's brief that is finished, in these shapes. */
    put(ratios: FilmRatio[]): VideoGeneration {
      world.percent = 100
      return begin({
        briefId: id('brief', 1),
        storyboard: storyboardOf('commercial', 7),
        ratios,
        style: 'commercial',
        seconds: 15,
        look: null,
        music: 'auto',
        camera: 'auto',
        captions: true,
        overlays: true,
        colours: [],
        mediaIds: [],
        points: [],
        quote: null,
        voice: null,
        pictures: 'studio',
        quality: 'standard',
        idempotencyKey: 'put by a test',
      })
    },
    reset() {
      films = []
      Object.assign(world, { encoder: 'ffmpeg', percent: 0, failure: null })
    },
  }
}
