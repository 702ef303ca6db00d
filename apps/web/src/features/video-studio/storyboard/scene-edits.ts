import type { ClipUse, FilmScene, MediaId, Shot, Storyboard } from '@adwright/contract'

export const mostScenes = 60
type Edit = (storyboard: Storyboard) => Storyboard

const withScenes = (storyboard: Storyboard, scenes: FilmScene[]): Storyboard => ({ ...storyboard, scenes })

/** A name that no scene has yet: an id stays with its scene, so a used one never comes back for another. */
export function freshId(scenes: readonly FilmScene[]): string {
  const taken = new Set(scenes.map(({ id }) => id))
  for (let number = scenes.length + 1; ; number++) if (!taken.has(`s${number}`)) return `s${number}`
}

export const changeScene =
  (id: string, part: Partial<Omit<FilmScene, 'id'>>): Edit =>
  (storyboard) =>
    withScenes(
      storyboard,
      storyboard.scenes.map((scene) => (scene.id === id ? { ...scene, ...part } : scene)),
    )

/** One always stays: a film of no scene is none. */
export const removeScene =
  (id: string): Edit =>
  (storyboard) =>
    storyboard.scenes.length > 1
      ? withScenes(
          storyboard,
          storyboard.scenes.filter((scene) => scene.id !== id),
        )
      : storyboard

export const moveScene =
  (from: number, to: number): Edit =>
  (storyboard) => {
    const scenes = [...storyboard.scenes]
    const [moved] = scenes.splice(from, 1)
    if (!moved || from === to || to < 0 || to >= storyboard.scenes.length) return storyboard
    scenes.splice(to, 0, moved)
    return withScenes(storyboard, scenes)
  }

const insert = (storyboard: Storyboard, at: number, scene: FilmScene): Storyboard =>
  storyboard.scenes.length >= mostScenes
    ? storyboard
    : withScenes(storyboard, storyboard.scenes.toSpliced(at, 0, scene))

export const duplicateScene =
  (id: string): Edit =>
  (storyboard) => {
    const at = storyboard.scenes.findIndex((scene) => scene.id === id)
    const scene = storyboard.scenes[at]
    return scene ? insert(storyboard, at + 1, { ...scene, id: freshId(storyboard.scenes) }) : storyboard
  }

/** An empty scene of the kind; before the end card where it would come after it. */
export const addScene =
  (shot: Shot, after: number): Edit =>
  (storyboard) => {
    const { scenes } = storyboard
    const isEnd = scenes[after]?.shot === 'end' && shot !== 'end'
    return insert(storyboard, isEnd ? after : after + 1, {
      id: freshId(scenes),
      shot,
      headline: '',
      kicker: '',
      body: '',
      offer: '',
      say: '',
      beats: Math.max(2, Math.round(storyboard.tempo.beats / Math.max(4, scenes.length + 1))),
      into: scenes.length === 0 ? 'cut' : 'dissolve',
      camera: 'push_in',
      mediaId: null,
      clip: null,
    })
  }

/** What a scene can show besides its words. */
export const showsMedia = (shot: Shot): boolean => shot === 'hero' || shot === 'close' || shot === 'picture'

const asFilmed: ClipUse = { fromSeconds: 0, steady: false }
/** How a scene shows its clip. Storyboards of earlier days do not say. */
export const clipUseOf = ({ clip }: Partial<Pick<FilmScene, 'clip'>>): ClipUse => clip ?? asFilmed

/** A clip shown otherwise; nothing is said of one that is shown as it was filmed. */
export function withClipUse(scene: Pick<FilmScene, 'clip'>, part: Partial<ClipUse>): Pick<FilmScene, 'clip'> {
  const clip = { ...clipUseOf(scene), ...part }
  return { clip: clip.fromSeconds === 0 && !clip.steady ? null : clip }
}

/** Another file: where the one before began says nothing about it. */
export const showing = (scene: FilmScene, mediaId: MediaId | null): Partial<FilmScene> =>
  mediaId === scene.mediaId ? {} : { mediaId, clip: null }

/** The latest moment of a clip, in tenths of a second, from which it lasts as long as its scene. */
export const latestStart = (clipSeconds: number, sceneSeconds: number): number =>
  Math.max(0, Math.floor((clipSeconds - sceneSeconds) * 10 + 1e-6) / 10)

/** Lines of a scene in the order in which they stand on the picture. */
export const sceneLines = ['kicker', 'headline', 'body', 'offer', 'say'] as const
export type SceneLine = (typeof sceneLines)[number]
export const mostOfLine: Record<SceneLine, number> = {
  kicker: 60,
  headline: 160,
  body: 200,
  offer: 200,
  say: 400,
}

/** What a storyboard is filmed with besides its scenes. */
export const withSound = (
  storyboard: Storyboard,
  sound: Pick<Storyboard, 'music' | 'captions'>,
): Storyboard =>
  storyboard.music === sound.music && storyboard.captions === sound.captions
    ? storyboard
    : { ...storyboard, ...sound }
