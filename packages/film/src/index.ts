/** Makes films: pictures from the studio, sound, and an encoder put together. */
export { makeFilm, type MakeOptions } from './make-film.ts'
export type {
  ClipSource,
  FilmOrder,
  FilmProgress,
  FilmQuality,
  MadeFilm,
  SceneState,
  Voice,
} from './film-order.ts'
