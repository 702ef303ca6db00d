import { baseLanguage } from '../../brief.ts'
import { randomFrom, seedFrom } from '../../random.ts'
import { filmGrammars } from '../../words/films/index.ts'
import type { FilmStyle, MusicStyle, Storyboard } from '../storyboard.ts'
import { chooseScenes, lineBeats } from './choose-scenes.ts'
import type { FilmBrief, FilmMedia } from './film-brief.ts'
import { endBeats, paceScenes } from './give-beats.ts'
import { linesOf, type Line, type Stock } from './lines.ts'
import { slotsOf } from './outline.ts'
import { outlineOf } from './outlines/index.ts'
import { sceneRange } from './scene-count.ts'
import { setScenes, type EndCard } from './set-scenes.ts'
import { shareMedia } from './share-media.ts'
import { filmStyleFacts } from './style-facts.ts'
import { secondsOf, tempoFor } from './tempo.ts'
import { quoteFor, withQuoteRows } from './with-quote.ts'

export type FilmOrder = {
  style: FilmStyle
  seconds: number
  seed: number
  /** Absent: what suits the style. Null: none. */
  music?: MusicStyle | null
  captions?: boolean
  media?: readonly FilmMedia[]
}

/**
 * A film's scenes from the brief alone, without a model: a style's outline, filled with the brief's own words and
 * with patterns that add no claim, cut to the music's beats. The same order gives the same film.
 */
export function writeStoryboard(brief: FilmBrief, order: FilmOrder): Storyboard {
  const { style, seconds, seed, media = [] } = order
  const { language } = brief
  const facts = filmStyleFacts[style]
  const tempo = tempoFor(facts.bpm, seconds)
  const random = randomFrom(seedFrom(seed, 'film', style, seconds, language))
  const turn = Math.floor(random() * 60)
  const lines = linesOf(brief, random)
  const end = endCard(brief, lines, { tempo, seconds })
  const beats = tempo.beats - end.beats
  const [least, most] = sceneRange(seconds)
  const wanted = Math.min(most, Math.max(least, Math.round(tempo.beats / facts.pace))) - 1
  const quote = quoteFor(brief, { style, seconds, scenes: wanted, time: secondsOf(beats, tempo) })
  const stock = { ...lines, quote }
  const outline = outlineOf(style, { points: stock.point.length, quoted: quote.length > 0 })
  const slots = withQuoteRows(slotsOf(outline), quote.length)
  const written = baseLanguage(language) in filmGrammars
  const count = { least: least - 1, wanted }
  const quick = facts.manner === 'snappy'
  const chosen = chooseScenes(slots, { stock, seconds, tempo, count, beats, written, quick, random })
  const dealt = paceScenes(
    chosen.map(({ slot, line }) => ({ weight: slot.weight, least: lineBeats(line, tempo) })),
    beats,
    ((facts.manner === 'calm' ? 9 : 7) * tempo.bpm) / 60,
  )
  const timed = chosen.map((scene, i) => ({ ...scene, beats: dealt[i] ?? 1 }))
  const scenes = setScenes(shareMedia(timed, media, tempo), end, {
    facts,
    tempo,
    language,
    business: brief.business,
    turn,
  })
  const music = order.music === undefined ? facts.music : order.music
  return {
    version: 1,
    style,
    seconds,
    language,
    music,
    tempo,
    captions: order.captions ?? true,
    seed,
    scenes,
  }
}

/** The end card says none of the steps again. */
function endCard(brief: FilmBrief, lines: Stock, film: Pick<Storyboard, 'tempo' | 'seconds'>): EndCard {
  const steps = new Set(lines.step.map(({ shown }) => shown))
  const calls = lines.call.filter(({ shown }) => !steps.has(shown))
  // in the shortest film every beat of the end card is one that the hook has not
  const [first, ...others] = film.seconds > 6 ? calls : calls.toSorted(byLength)
  const call = first ?? { shown: brief.business, said: '', own: true, names: false, turn: 0 }
  const offer = brief.offer?.trim()
  return { call, others, beats: endBeats(film, call.shown, offer), ...(offer ? { offer } : {}) }
}

const byLength = (a: Line, b: Line): number => a.shown.length - b.shown.length
