import type { FilmScene, MediaId, Storyboard, StoryboardFinding } from '@adwright/contract'
import type * as engine from '@adwright/studio/film'

/** Our storyboard as the engine takes it: what is empty is absent there. */
export const toEngineStoryboard = ({ scenes, ...storyboard }: Storyboard): engine.Storyboard => ({
  version: 1,
  ...storyboard,
  scenes: scenes.map(({ id, shot, headline, beats, into, camera, mediaId, clip, ...lines }) => ({
    id,
    shot,
    headline,
    beats,
    into,
    camera,
    ...(mediaId === null ? {} : { media: mediaId }),
    // without a file it says nothing; films of earlier days do not have it
    ...(mediaId !== null && clip ? { clip } : {}),
    ...said(lines),
  })),
})

type Lines = Pick<FilmScene, 'kicker' | 'body' | 'offer' | 'say'>
const said = (lines: Lines): Partial<Lines> =>
  Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== ''))

/** The engine's storyboard in our words. Its lengths are among those that we offer. */
export const fromEngineStoryboard = (from: engine.Storyboard): Storyboard => ({
  style: from.style,
  seconds: from.seconds as Storyboard['seconds'], // it was asked for one of ours
  language: from.language,
  music: from.music,
  tempo: from.tempo,
  captions: from.captions,
  seed: from.seed,
  scenes: from.scenes.map(({ media, clip, kicker = '', body = '', offer = '', say = '', ...scene }) => ({
    ...scene,
    kicker,
    body,
    offer,
    say,
    mediaId: (media ?? null) as MediaId | null, // from the media that it was given
    clip: clip ?? null,
  })),
})

export const fromEngineFinding = ({
  scene,
  level,
  code,
  message,
}: engine.StoryboardFinding): StoryboardFinding => ({
  sceneId: scene,
  level: level === 'fault' ? 'error' : level,
  code,
  message,
})
