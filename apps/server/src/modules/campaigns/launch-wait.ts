import type { WaitingFor } from '@adwright/contract'

/** How one step of a launch ended, as the workflow has to know it. */
export type StepEnd =
  | { kind: 'done' }
  /**
   * Worth another try after so many seconds; `limit` when that is Meta's own wish. `working`: all is well, and Meta is at
   * work on what it got.
   */
  | { kind: 'again'; seconds: number; problem: string; limit?: boolean; working?: boolean }
  /** Only a person can help, by connecting Meta again. */
  | { kind: 'reconnect'; problem: string }
  | { kind: 'stopped'; problem: string }
  /** Somebody else's launch by now, or none at all. */
  | { kind: 'superseded' }

/** Which step is being tried again, and how often it was tried before; travels with the job from round to round. */
export type Stuck = { key: string; tries: number }

export type NextTry =
  | { do: 'sleep'; seconds: number }
  /** Leave the worker to others; `seconds` is null when it depends on a person. */
  | { do: 'leave'; seconds: number | null; why: Pick<WaitingFor, 'kind' | 'sentence'> }
  | { do: 'give_up'; problem: string }

const LONGEST_SLEEP_SECONDS = 20
const LONGEST_WAIT_SECONDS = 900
/** Without a word from Meta: about half an hour. */
const MOST_TRIES = 10
/** Meta names its waits, so they are worth more patience: an hourly limit for days. */
const MOST_LIMITS = 100

/** Meta takes seconds for a film and hours on a bad day: about twelve of them. */
const MOST_LOOKS = 740
const lookAgainIn = (tries: number) => (tries <= 10 ? 3 : tries <= 20 ? 15 : 60)

/** What to do after a try that did not succeed; `tries` counts it. */
export function nextTry(end: Extract<StepEnd, { problem: string }>, tries: number): NextTry {
  const isWorking = end.kind === 'again' && end.working === true
  const most = isWorking ? MOST_LOOKS : end.kind === 'again' && end.limit ? MOST_LIMITS : MOST_TRIES
  if (end.kind === 'stopped' || tries >= most) return { do: 'give_up', problem: end.problem }
  if (end.kind === 'reconnect')
    return {
      do: 'leave',
      seconds: null,
      why: {
        kind: 'reconnect',
        sentence: `${end.problem} It waits until Meta is connected again, then goes on by itself.`,
      },
    }
  const seconds = isWorking
    ? lookAgainIn(tries)
    : end.limit
      ? end.seconds
      : Math.min(LONGEST_WAIT_SECONDS, Math.max(end.seconds, 2 ** tries))
  if (seconds <= LONGEST_SLEEP_SECONDS) return { do: 'sleep', seconds }
  return {
    do: 'leave',
    seconds,
    why: {
      kind: end.limit ? 'limit' : 'meta',
      sentence: `${end.problem} It goes on by itself${isWorking ? '' : ' then'}.`,
    },
  }
}
