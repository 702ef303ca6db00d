import { findFfmpegFilm } from './ffmpeg-film.ts'
import { createFilmEncoder, type FilmEncoder } from './film-encoder.ts'
import { findNodeAvFilm } from './node-av-film.ts'

/**
 * The ffmpeg given, else the one on the path; when it does not run or lacks x264 or AAC, node-av; else `undefined`.
 * Starts a program or two: ask once and keep the answer.
 */
export async function findFilmEncoder(options: { ffmpeg?: string } = {}): Promise<FilmEncoder | undefined> {
  const program = (await findFfmpegFilm(options.ffmpeg ?? 'ffmpeg')) ?? (await findNodeAvFilm())
  return program && createFilmEncoder(program)
}
