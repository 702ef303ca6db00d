import type { FilmScene, Storyboard } from '@adwright/contract'

type Beats = Pick<FilmScene, 'beats'>
type Timed = Pick<Storyboard, 'tempo'> & { scenes: readonly Beats[] }

export const secondsOf = (beats: number, { tempo }: Pick<Storyboard, 'tempo'>): number =>
  (beats * 60) / tempo.bpm

/** Seconds at which each scene begins and ends. */
export function spansOf(storyboard: Timed): { from: number; to: number }[] {
  let at = 0
  return storyboard.scenes.map(({ beats }) => {
    const from = secondsOf(at, storyboard)
    at += beats
    return { from, to: secondsOf(at, storyboard) }
  })
}

/** The scene that is on screen at a moment. */
export function sceneAt(storyboard: Timed, seconds: number): number {
  const found = spansOf(storyboard).findIndex(({ to }) => seconds < to)
  return found === -1 ? storyboard.scenes.length - 1 : found
}

/** 2.04 is "2 s", 2.44 is "2.4 s". */
export const inSeconds = (seconds: number): string => `${Math.round(seconds * 10) / 10} s`

/** 75.25 is "1:15.2": tenths, cut and not rounded, so that a film never seems longer than it is. */
export function clock(seconds: number, tenths = true): string {
  const all = Math.floor(Math.max(0, seconds) * 10 + 1e-6)
  const rest = Math.floor(all / 10) % 60
  const whole = `${Math.floor(all / 600)}:${String(rest).padStart(2, '0')}`
  return tenths ? `${whole}.${all % 10}` : whole
}
