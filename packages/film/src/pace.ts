import type { SceneState } from './film-order.ts'

/** How much is drawn, and how long the rest takes at the pace since the start. */
export function paceOf(states: readonly SceneState[], now: () => number) {
  const began = now()
  const sum = (of: (state: SceneState) => number) => states.reduce((all, state) => all + of(state), 0)
  const whole = Math.max(
    1,
    sum(({ frames }) => frames),
  )
  const already = sum(({ drawn }) => drawn)
  return (): { share: number; secondsLeft: number | null } => {
    const drawn = sum((state) => state.drawn)
    const since = drawn - already
    const seconds = (now() - began) / 1000
    // the first frames wait for threads to start, so they tell nothing of the pace
    const known = since >= 30 && seconds > 0
    return {
      share: Math.min(1, drawn / whole),
      secondsLeft: known ? Math.ceil(((whole - drawn) * seconds) / since) : null,
    }
  }
}
