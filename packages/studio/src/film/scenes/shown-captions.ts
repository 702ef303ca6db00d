import type { Cue } from '../script/cues.ts'
import type { FilmScene } from '../storyboard.ts'
import type { Film } from './film-art.ts'

/** The captions that are drawn into a scene: none where what is spoken is read there anyway, or somebody is quoted. */
export function shownCaptions({ storyboard, captions = [] }: Film, scene: FilmScene): Cue[] {
  if (!storyboard.captions || scene.shot === 'quote' || scene.shot === 'end') return []
  const read = bare([scene.kicker, scene.headline, scene.body, scene.offer].join(' '))
  const cues = captions.filter((cue) => cue.scene === scene.id)
  const said = bare(cues.map(({ text }) => text).join(' '))
  return said === '' || read.includes(said) || adds(said, bare(scene.headline)) < leastNews ? [] : cues
}

/** Letters and figures alone. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** So many letters more than the headline are worth a caption: "A closer look" need not be followed by "Here is a closer look". */
const leastNews = 28

const adds = (said: string, headline: string): number =>
  headline !== '' && said.includes(headline) ? said.length - headline.length : Infinity
