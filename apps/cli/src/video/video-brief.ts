import path from 'node:path'
import type { FilmBrief } from '@adwright/studio/film'
import { z } from 'zod'
import { readPosterBrief } from '../poster/poster-brief.ts'
import { readJsonFile } from '../read-json-file.ts'

const line = z.string().trim()
/** What a film takes of a brief's file besides what a poster takes. Pictures by their path from the file's folder. */
const MoreOfTheFile = z.object({
  points: z.array(line.min(1).max(160)).max(12).default([]),
  quote: z.object({ words: line.min(1).max(400), name: line.min(1).max(80) }).nullish(),
  photos: z.array(line.min(1)).max(20).default([]),
  clips: z.array(line.min(1)).max(20).default([]),
})

export type VideoBrief = {
  brief: FilmBrief
  colours: { primary?: string; accent?: string }
  /** The button's own words. */
  button?: string
  /** Absolute paths; the first photo is the product. */
  photos: string[]
  clips: string[]
  logo?: string
  /** Fields of the file that mean nothing to a film. */
  unused: string[]
}

/** @throws Error with one line for each fault of the file, named by its field */
export async function readVideoBrief(file: string): Promise<VideoBrief> {
  const { brief, own, colours, photo, logo, unused } = await readPosterBrief(file)
  const more = MoreOfTheFile.safeParse(await readJsonFile(file))
  if (!more.success) {
    const faults = more.error.issues.map(({ path: at, message }) => `  ${at.join('.')}: ${message}`)
    throw new Error([`${file} is not a brief:`, ...faults].join('\n'))
  }
  const { points, quote, photos, clips } = more.data
  const { button, ...words } = own
  const beside = (name: string) => path.resolve(path.dirname(file), name)
  return {
    brief: { ...brief, ...(points.length > 0 ? { points } : {}), ...(quote ? { quote } : {}) },
    colours,
    ...(button ? { button } : {}),
    photos: [...(photo ? [photo] : []), ...photos].map(beside),
    clips: clips.map(beside),
    ...(logo ? { logo: beside(logo) } : {}),
    unused: [...unused.filter((name) => !(name in MoreOfTheFile.shape)), ...Object.keys(words)],
  }
}
