import path from 'node:path'
import {
  BrandColor,
  ClipUse,
  FilmMusic,
  FilmRatio,
  FilmScene,
  FilmStyle,
  Language,
  Objective,
  Tone,
} from '@adwright/contract'
import { industries, styleIds } from '@adwright/studio'
import type { Storyboard } from '@adwright/studio/film'
import { z } from 'zod'
import { readJsonFile } from '../read-json-file.ts'

const line = z.string()
const Brief = z.strictObject({
  business: line.trim().min(1),
  product: line.trim().min(1),
  url: line,
  language: Language,
  tone: Tone,
  objective: Objective,
  offer: line.optional(),
  audience: line.optional(),
  country: line.optional(),
  industry: z.enum(industries).optional(),
  points: z.array(line).max(12).readonly().optional(),
  quote: z.strictObject({ words: line, name: line }).optional(),
})
// ids here are those of the file's own pictures, not of a library
const Scene = FilmScene.omit({ mediaId: true, clip: true }).extend({
  media: line.optional(),
  clip: z
    .strictObject({
      fromSeconds: ClipUse.shape.fromSeconds.default(0),
      steady: ClipUse.shape.steady.default(false),
    })
    .optional(),
})
const Board = z.strictObject({
  version: z.literal(1),
  style: FilmStyle,
  seconds: z.number().min(1).max(120),
  language: Language,
  music: FilmMusic.nullable(),
  tempo: z.strictObject({ bpm: z.number().min(40).max(240), beats: z.int().min(1).max(520) }),
  captions: z.boolean(),
  seed: z.int().min(0).max(4_294_967_295),
  scenes: z.array(Scene).min(1).max(60),
})
const Made = z.strictObject({
  brief: Brief,
  ratio: FilmRatio,
  look: z.enum(styleIds),
  primary: BrandColor.optional(),
  accent: BrandColor.optional(),
  button: line.optional(),
  logo: line.optional(),
  /** What scenes name as their `media`, by the file; the first photo is the product. */
  photos: z.record(line, line),
  clips: z.record(line, line),
})
const BoardFile = z.strictObject({
  kind: z.literal('adwright-storyboard'),
  storyboard: Board,
  made: Made,
})
type Made = z.infer<typeof Made>

/** A storyboard and all that its film is made of besides; pictures by their absolute paths. */
export type FilmPlan = { storyboard: Storyboard; made: Made }

/** What `--storyboard-out` writes: pictures by their paths from the file's folder, so that both can move together. */
export const boardFileOf = ({ storyboard, made }: FilmPlan, file: string): z.input<typeof BoardFile> => ({
  kind: 'adwright-storyboard',
  storyboard,
  made: withPaths(made, (to) => path.relative(path.dirname(file), to)),
})

/** @throws Error when it is not a file that `video --storyboard-out` wrote, with a line for each fault */
export async function readBoardFile(file: string): Promise<FilmPlan> {
  const parsed = await readJsonFile(file)
  if (Object(parsed).kind !== 'adwright-storyboard')
    throw new Error(`${file} is no storyboard: video takes what it wrote with --storyboard-out FILE.json.`)
  const read = BoardFile.safeParse(parsed)
  if (!read.success) {
    const faults = read.error.issues.map(({ path: at, message }) => `  ${at.join('.')}: ${message}`)
    throw new Error([`${file} cannot be filmed as it is:`, ...faults].join('\n'))
  }
  const { storyboard, made } = read.data
  return {
    // what is empty is absent for the studio
    storyboard: { ...storyboard, scenes: storyboard.scenes.map(withoutEmpty) as Storyboard['scenes'] }, // fields are those of Scene
    made: withPaths(made, (from) => path.resolve(path.dirname(file), from)),
  }
}

const withoutEmpty = (scene: z.infer<typeof Scene>) =>
  Object.fromEntries(
    Object.entries(scene).filter(
      ([name, value]) => name === 'headline' || (value !== '' && value !== undefined),
    ),
  )

function withPaths({ logo, photos, clips, ...made }: Made, pathOf: (name: string) => string): Made {
  const all = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([id, file]) => [id, pathOf(file)]))
  return { ...made, ...(logo ? { logo: pathOf(logo) } : {}), photos: all(photos), clips: all(clips) }
}
