/**
 * `npm run gallery [-- folder [--videos-only | style …]]`: the posters' sheets, then a film of each style with a sheet
 * of its pictures and its storyboard beside it, to be looked at by a person. A named style of posters or films makes
 * only that one. Tells all that inspection and gate find; ends with 1 when there is a fault.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createVideoGate, findFilmEncoder } from '@adwright/video'
import { galleryFilms } from './film-briefs.ts'
import { galleryFilm } from './gallery-film.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'videos-only': { type: 'boolean', default: false } },
})
const [folder = 'gallery', ...named] = positionals
const wanted = galleryFilms.filter(({ name }) => named.length === 0 || named.includes(name))
const ofPosters = named.filter((name) => !galleryFilms.some((film) => film.name === name))
const out = path.resolve(process.env['INIT_CWD'] ?? '.', folder)
mkdirSync(out, { recursive: true })

if (!values['videos-only'] && (named.length === 0 || ofPosters.length > 0)) {
  const posters = path.resolve(import.meta.dirname, '../../studio/scripts/gallery.ts')
  const { status } = spawnSync(process.execPath, [posters, out, ...ofPosters], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
if (wanted.length > 0) await makeFilms()

async function makeFilms(): Promise<void> {
  const encoder = await findFilmEncoder()
  if (!encoder) throw new Error('There is no program here that makes videos: install ffmpeg.')
  const gate = createVideoGate()
  for (const wish of wanted) {
    const { faults, notes, seconds } = await galleryFilm(wish, { folder: out, encoder, gate })
    console.log(`${path.join(out, wish.name)}.mp4: ${wish.seconds} s, made in ${Math.round(seconds)} s`)
    for (const line of [...faults, ...notes]) console.log(`  ${line}`)
    if (faults.length > 0) process.exitCode = 1
  }
}
