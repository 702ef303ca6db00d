import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { prepareImage, writeWords } from '@adwright/studio'
import {
  checkStoryboard,
  cuesOf,
  filmStyleFacts,
  writeStoryboard,
  type Film,
  type Storyboard,
} from '@adwright/studio/film'
import type { FilmEncoder, VideoGate } from '@adwright/video'
import { inspectFilm } from '../../studio/src/film/inspect-film.ts'
import { makeFilm } from '../src/index.ts'
import type { GalleryFilm } from './film-briefs.ts'
import { frameSheet } from './frame-sheet.ts'

const photos = path.resolve(import.meta.dirname, '../../../examples/photos')

/** Makes one film of the gallery with its sheet and its storyboard beside it. @returns what is wrong with it */
export async function galleryFilm(
  wish: GalleryFilm,
  { folder, encoder, gate }: { folder: string; encoder: FilmEncoder; gate: VideoGate },
): Promise<{ faults: string[]; notes: string[]; seconds: number }> {
  const began = performance.now()
  const { film, storyboard } = await filmOf(wish)
  const faults = [
    ...checkStoryboard(storyboard, mediaOf(wish)).map(
      ({ scene, message }) => `${scene ?? 'film'}: ${message}`,
    ),
    ...inspectFilm(film).map(({ scene, frame, finding }) => `${scene}, frame ${frame}: ${finding.words}`),
  ]
  const notes: string[] = []
  const output = path.join(folder, `${wish.name}.mp4`)
  const work = await mkdtemp(path.join(os.tmpdir(), 'adwright-gallery-'))
  try {
    const { width, height, frames, seconds } = await makeFilm(
      { film, clips: {}, voice: [], folder: work, output, title: wish.name },
      { encoder },
    )
    const longest = Math.max(...storyboard.scenes.map(({ beats }) => beats))
    const report = await gate.check(output, {
      depth: 'full',
      expect: {
        width,
        height,
        frames,
        seconds,
        audio: true,
        stillSeconds: (longest * 60) / storyboard.tempo.bpm,
      },
    })
    for (const { level, message } of report.checks) {
      if (level === 'error') faults.push(`gate: ${message}`)
      if (level === 'warning') notes.push(`gate, to look at: ${message}`)
    }
    await writeFile(
      path.join(folder, `${wish.name}.jpg`),
      await frameSheet(encoder, { path: output, seconds, width, height }),
    )
    await writeFile(
      path.join(folder, `${wish.name}.txt`),
      storyboardText(wish, storyboard, [...faults, ...notes]),
    )
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return { faults, notes, seconds: (performance.now() - began) / 1000 }
}

const mediaOf = ({ photo }: GalleryFilm) => (photo ? [{ id: photo, kind: 'photo' as const }] : [])

async function filmOf(wish: GalleryFilm): Promise<{ film: Film; storyboard: Storyboard }> {
  const { brief, primary, style, seconds, seed, ratio, photo, look = filmStyleFacts[style].look } = wish
  const storyboard = writeStoryboard(brief, { style, seconds, seed, media: mediaOf(wish) })
  const product = photo ? await prepareImage(await readFile(path.join(photos, photo))) : undefined
  const [words] = writeWords(brief, { count: 1, seed })
  const film: Film = {
    storyboard,
    ratio,
    captions: cuesOf(storyboard),
    art: {
      brief,
      brand: { primary },
      style: look,
      call: { cta: words?.cta ?? 'LEARN_MORE', ctaLabel: words?.ctaLabel ?? '' },
      ...(product ? { product } : {}),
      photos: photo && product ? { [photo]: product } : {},
      clips: {},
    },
  }
  return { film, storyboard }
}

function storyboardText(wish: GalleryFilm, storyboard: Storyboard, faults: readonly string[]): string {
  const { scenes, tempo, music } = storyboard
  const lines = scenes.map(({ id, shot, beats, into, camera, kicker, headline, body, offer, say, media }) => {
    const seconds = ((beats * 60) / tempo.bpm).toFixed(1)
    const words = [kicker, headline, body, offer].filter(Boolean).join(' / ')
    return `${id}  ${seconds} s  ${into} > ${shot}, ${camera}${media ? `, ${media}` : ''}: ${words}${say ? `\n      “${say}”` : ''}`
  })
  return [
    `${wish.name}: ${storyboard.style}, ${storyboard.seconds} s, ${wish.ratio}, ${wish.look ?? 'its own look'}, ${music}, ${tempo.bpm.toFixed(1)} bpm, seed ${wish.seed}`,
    ...lines,
    '',
    ...(faults.length > 0 ? faults : ['Nothing was found wrong.']),
    '',
  ].join('\n')
}
