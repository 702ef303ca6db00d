import type { FilmRatio, MediaId, Storyboard, VideoDesk, VideoGeneration } from '@adwright/contract'
import { speaks } from './form/sound-section.tsx'
import type { Wishes } from './form/video-values.ts'
import { withSound } from './storyboard/scene-edits.ts'
import type { FilmWork } from './video-memory.ts'

type Asked = { briefId: FilmWork['briefId']; storyboard: Storyboard; wishes: Wishes; desk: VideoDesk }

/** What is filmed: the storyboard as it stands, with the sound that the form says and what this server can do. */
export function workOf({ briefId, storyboard, wishes, desk }: Asked): FilmWork {
  const suits = desk.styles.find(({ id }) => id === storyboard.style)?.music ?? storyboard.music
  const music = wishes.music === 'none' ? null : wishes.music === 'auto' ? suits : wishes.music
  const voice = desk.voices.find(({ id }) => id === wishes.voice)
  return {
    briefId,
    storyboard: withSound(storyboard, { music, captions: wishes.captions }),
    wishes: {
      ...wishes,
      style: storyboard.style,
      seconds: storyboard.seconds,
      mediaIds: [...new Set([...wishes.mediaIds, ...mediaOf(storyboard)])],
      voice: voice && speaks(voice, storyboard.language) ? voice.id : null,
      pictures: desk.videoModel ? wishes.pictures : 'studio',
    },
  }
}

/** The work of a film that another tab or another person began. */
export function workOfFilm(film: VideoGeneration): FilmWork {
  const { briefId, storyboard, look, voice, pictures, cuts, wishes } = film
  return {
    briefId,
    storyboard,
    wishes: {
      ...wishes,
      style: storyboard.style,
      seconds: storyboard.seconds,
      music: storyboard.music ?? 'none',
      captions: storyboard.captions,
      mediaIds: [...new Set([...wishes.mediaIds, ...mediaOf(storyboard)])],
      ratios: cuts.map(({ ratio }) => ratio),
      look,
      voice,
      pictures,
    },
  }
}

export const inRatios = (work: FilmWork, ratios: readonly FilmRatio[]): FilmWork => ({
  ...work,
  wishes: { ...work.wishes, ratios: [...ratios] },
})

const mediaOf = ({ scenes }: Storyboard): MediaId[] => [
  ...new Set(scenes.flatMap(({ mediaId }) => mediaId ?? [])),
]
