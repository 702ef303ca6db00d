import type { FilmScene, Tempo } from '../storyboard.ts'
import { sceneWords } from './choose-scenes.ts'
import type { Line } from './lines.ts'
import { camerasOf, transitionsOf } from './manner.ts'
import { numbered } from './numbered.ts'
import { sayable } from './sayable.ts'
import type { Shown } from './share-media.ts'
import type { FilmStyleFacts } from './style-facts.ts'
import { secondsOf } from './tempo.ts'

/** `others`: calls that do as well. */
export type EndCard = { call: Line; others: readonly Line[]; offer?: string; beats: number }
type Setting = { facts: FilmStyleFacts; tempo: Tempo; language: string; business: string; turn: number }

/** The chosen scenes as the storyboard has them, with the end card last. */
export function setScenes(told: readonly Shown[], end: EndCard, setting: Setting): FilmScene[] {
  const { facts, tempo, language, turn } = setting
  const last = told.at(-1)?.line.shown
  const call = [end.call, ...end.others].find(({ shown }) => shown !== last) ?? end.call
  const numbers = numbered(told, language)
  const parts = [
    ...told.map(({ shot, slot, clip, beats, line, media, use }, i) => ({
      line,
      short: saidShort(told, i, setting.business),
      told: { shot, clip, beats, section: slot.section },
      words: {
        ...sceneWords(line),
        ...(numbers[i] ? { kicker: numbers[i] } : {}),
        ...(media ? { media } : {}),
        ...(use ? { clip: use } : {}),
      },
    })),
    {
      line: call,
      short: false,
      told: { shot: 'end' as const, clip: false, beats: end.beats, section: -1 },
      words: { headline: call.shown, ...(end.offer ? { offer: end.offer } : {}) },
    },
  ]
  const all = parts.map((part) => part.told)
  const into = transitionsOf(all, facts, turn)
  const cameras = camerasOf(all, facts, turn)
  return parts.map(({ line, short, told: { shot, beats }, words }, i) => {
    const say = sayable(line, { seconds: secondsOf(beats, tempo), language, short })
    const way = { into: into[i] ?? 'cut', camera: cameras[i] ?? 'still' }
    return { id: `s${i + 1}`, shot, ...words, ...(say ? { say } : {}), beats, ...way }
  })
}

/** Only what is read is said where a neighbour says who makes it, or where "once more" would be the first time. */
function saidShort(told: readonly Shown[], i: number, business: string): boolean {
  if (told[i]?.role !== 'name') return false
  if (told[i].line.turn > 0 && !told.slice(0, i).some(({ role }) => role === 'name')) return true
  return [told[i - 1], told[i + 1]].some((other) => other?.line.shown.includes(business.trim()))
}
