/** Films: a brief becomes a storyboard, a storyboard scenes on the layout tree, a scene frames. No I/O but fonts and plates. */
export {
  cameras,
  filmLengths,
  filmRatios,
  filmStyles,
  frameAt,
  framesPerSecond,
  musicStyles,
  placementOf,
  shots,
  spansOf,
  transitions,
  type Camera,
  type ClipUse,
  type FilmLength,
  type FilmRatio,
  type FilmScene,
  type FilmStyle,
  type MusicStyle,
  type Shot,
  type Storyboard,
  type Tempo,
  type Transition,
} from './storyboard.ts'
export * from './script/index.ts'
export type { Film, FilmArt, FilmClip } from './scenes/film-art.ts'
export { createFilmPainter, type ClipPictures, type FilmPainter, type OpenClip } from './film-painter.ts'
export { boxesAt, planScene, type ScenePlan, type SeenBox } from './scene-plan.ts'
export { withClipStill } from './scenes/clip-still.ts'
export { inspectFilm, type FilmFinding } from './inspect-film.ts'
