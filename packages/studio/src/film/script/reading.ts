import { graphemesOf } from '../../type/segment.ts'
import type { FilmScene, Tempo } from '../storyboard.ts'

/**
 * Characters a second that people take in without hurry, by script: what is read in subtitles with room to look at
 * the picture too. A sign of a writing without letters carries a whole syllable or word.
 */
const speeds: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/u, 7],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 9],
  [/\p{Script=Hangul}/u, 9],
  [/[\p{Script=Devanagari}\p{Script=Thai}]/u, 13],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 14],
]
const latin = 17
// the eye has to find the words first
export const notice = 0.25
/** Longest that an end card may stand, in seconds. */
export const longestEnd = 4
export const shortestEnd = 2.5

const speedOf = (letter: string): number => speeds.find(([script]) => script.test(letter))?.[1] ?? latin

// most texts have only letters that are one sign each and are read alike
const plain = /^[\u0020-\u024f\u2010-\u2026]*$/u

/** Seconds it takes to read or say the text once, without the moment to find it. */
export function lengthOf(text: string): number {
  const words = text.trim()
  if (plain.test(words)) return words.length / latin
  return graphemesOf(words).reduce((sum, letter) => sum + 1 / speedOf(letter), 0)
}

/** Seconds a scene needs so that its words can be read. A kicker or a speaker's name is a label, seen in passing. */
function readingTime({ shot, headline, body, offer }: Partial<FilmScene>): number {
  const words = [headline, shot === 'quote' ? '' : body, offer].filter(Boolean).join(' ')
  return words ? notice + lengthOf(words) : 0
}

/** Beats a scene needs for its words. An end card never needs more than it may have: its words have been seen before. */
export function leastBeats(scene: Partial<FilmScene>, { bpm }: Tempo): number {
  const beats = Math.max(1, Math.ceil((readingTime(scene) * bpm) / 60 - 0.05))
  return scene.shot === 'end' ? Math.min(beats, Math.floor((longestEnd * bpm) / 60)) : beats
}
