import type { FilmCrew } from './crew.ts'
import type { FilmTask, SceneTask, SceneWork, SoundTask } from './film-task.ts'
import type { Hand } from './hand.ts'

export type TeamOrder = {
  work: SceneWork
  scenes: readonly { task: SceneTask; frames: number }[]
  sound: SoundTask | undefined
}
type Options = {
  crew: FilmCrew
  /** Hands at work at once. */
  size: number
  signal: AbortSignal | undefined
  onDrawn(news: { index: number; frames: number }): void
}

/** A second of sound takes about as long to make as this many frames. */
const framesPerSoundSecond = 2

/**
 * Makes the parts of a film on a few threads at once. Each has a run of neighbouring scenes, since a scene needs the one
 * before it while they change over; whoever is done first takes the last scene of the longest run left. When it
 * rejects, nothing of it is at work any more.
 * @throws the signal's reason, or what a thread failed with
 */
export async function makeParts(order: TeamOrder, options: Options): Promise<void> {
  const { crew, signal, onDrawn } = options
  signal?.throwIfAborted()
  const runs = runsOf(order, options.size)
  const busy = new Set<Hand>()
  const one = async (own: FilmTask[]) => {
    const hand = crew.take()
    busy.add(hand)
    hand.begin(order.work)
    for (;;) {
      const task = own.shift() ?? runs.toSorted((a, b) => b.length - a.length)[0]?.pop()
      if (!task) break
      if (task.kind === 'sound') await hand.run(task)
      else await hand.run(task, (frames) => onDrawn({ index: task.index, frames })).catch(inScene(task))
    }
    busy.delete(hand)
    crew.giveBack(hand)
  }
  let stop: () => void = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason as Error)
    signal?.addEventListener('abort', stop, { once: true })
  })
  stopped.catch(() => {})
  const all = runs.map(one)
  try {
    await Promise.race([Promise.all(all), stopped])
  } finally {
    signal?.removeEventListener('abort', stop)
    for (const run of runs) run.length = 0
    await Promise.all([...busy].map((hand) => hand.end()))
    await Promise.allSettled(all)
  }
}

const inScene =
  ({ index }: SceneTask) =>
  (error: Error) =>
    Promise.reject(new Error(`scene ${index + 1}: ${error.message}`, { cause: error }))

/** Neighbours together, about as much work in each run; sound comes first, it holds the most memory. */
function runsOf({ scenes, sound }: TeamOrder, size: number): FilmTask[][] {
  const parts = scenes.map(({ task, frames }): { task: FilmTask; weight: number } => ({
    task,
    weight: frames,
  }))
  if (sound) parts.push({ task: sound, weight: sound.seconds * framesPerSoundSecond })
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const runs = Array.from({ length: Math.min(size, parts.length) }, (): FilmTask[] => [])
  let done = 0
  for (const { task, weight } of parts) {
    const middle = done + weight / 2
    const run = runs[Math.min(runs.length - 1, Math.floor((middle / Math.max(1, whole)) * runs.length))]
    if (task.kind === 'sound') run?.unshift(task)
    else run?.push(task)
    done += weight
  }
  return runs
}
