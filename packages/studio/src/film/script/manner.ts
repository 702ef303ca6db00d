import type { FilmScene, Transition } from '../storyboard.ts'
import type { FilmStyleFacts } from './style-facts.ts'

type Told = Pick<FilmScene, 'shot' | 'beats'> & { section: number; clip?: boolean }

// accents are for where another part begins, and lose their weight when every part has one
const fewestBetween = 2

/** How each scene comes in: the style's usual way, an accent where a part begins, never the same accent twice running. */
export function transitionsOf(
  scenes: readonly Told[],
  { transitions }: FilmStyleFacts,
  turn: number,
): Transition[] {
  const { usual, accents } = transitions
  let used = turn
  let since = 0
  return scenes.map(({ section, shot, beats }, i) => {
    if (i === 0) return 'cut'
    since++
    const begins = section !== scenes[i - 1]?.section
    // the end card's accent counts most, so none comes right before it
    const spared = shot !== 'end' && scenes[i + 1]?.shot === 'end'
    if (begins && since >= fewestBetween && beats > 2 && !spared) {
      since = 0
      return accents[used++ % accents.length] ?? accents[0]
    }
    // a dissolve into a quick scene would be over when the scene is
    return beats < 2 ? 'cut' : usual
  })
}

/** A move for each scene, in turn; never the same three times running, and none in a clip, which moves by itself. */
export function camerasOf(
  scenes: readonly Told[],
  { cameras }: FilmStyleFacts,
  turn: number,
): FilmScene['camera'][] {
  const out: FilmScene['camera'][] = []
  let at = turn
  for (const { shot, clip } of scenes) {
    const calm = shot === 'end' || shot === 'words' || shot === 'quote'
    const suited: readonly FilmScene['camera'][] = clip
      ? ['still', 'push_in', 'drift']
      : calm
        ? at % 2 === 0
          ? ['still', 'push_in', 'drift']
          : ['push_in', 'still', 'drift']
        : [0, 1, 2].map((k) => cameras[(at + k) % cameras.length] ?? cameras[0])
    const worn = out.at(-1) === out.at(-2) ? out.at(-1) : undefined
    const next = suited.find((camera) => camera !== worn && (calm || clip || camera !== out.at(-1)))
    out.push(next ?? suited.find((camera) => camera !== worn) ?? 'drift')
    at++
  }
  return out
}
