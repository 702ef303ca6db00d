/** Makes films: pictures from the studio, sound, and an encoder put together. */
export { filmThreads, makeFilm, type MakeOptions } from './make-film.ts'
export { createFilmCrew, type FilmCrew } from './crew.ts'
export { createSceneShelf, type SceneShelf } from './scene-shelf.ts'
export type {
  ClipSource,
  FilmOrder,
  FilmProgress,
  FilmQuality,
  MadeFilm,
  SceneState,
  Voice,
} from './film-order.ts'
