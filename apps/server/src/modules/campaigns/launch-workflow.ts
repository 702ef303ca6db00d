import type { WorkflowRun } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import { gaveUpWords, LAST_SWITCH, notUndoneWords } from './end-launch.ts'
import type { LaunchInput } from './begin-launch.ts'
import { nextTry, type NextTry, type StepEnd } from './launch-wait.ts'
import { isUndo } from './launch-steps.ts'

/** What the workflow is made of; each is safe to run twice. */
export type Launching = {
  /** Of a cancelled launch: what is to be deleted, instead of what is to be made. */
  stepsLeft(input: LaunchInput): Promise<string[]>
  makeStep(input: LaunchInput, key: string): Promise<StepEnd>
  /** Says what the launch waits for and enqueues its next round, if time alone brings it. */
  wait(input: LaunchInput, key: string, tries: number, wait: Extract<NextTry, { do: 'leave' }>): Promise<void>
  hold(input: LaunchInput): Promise<void>
  giveUp(input: LaunchInput, key: string, problem: string): Promise<void>
  settle(input: LaunchInput): Promise<void>
}

/**
 * A launch from its first object to the last switch, or its cancellation. Every step's end is stored by the engine, so
 * after a kill it goes on where it was; a step that was cut off runs again and finds its own trace in the ledger. One
 * that has to wait for long ends this round and leaves its worker.
 */
export async function runLaunch(run: WorkflowRun, launching: Launching, input: LaunchInput): Promise<void> {
  for (const key of await run.step('plan', () => launching.stepsLeft(input))) {
    const end = await makeStep(run, launching, input, key).catch(async (error: unknown) => {
      if (isEngineError(error)) throw error
      await giveUp(run, launching, input, key, 'Something broke on our side.')
      throw error // so that the engine keeps it among the failed ones, with its cause
    })
    if (end.kind === 'over') return
    if (end.kind === 'stopped') return giveUp(run, launching, input, key, end.problem)
  }
  await run.step('settle', () => launching.settle(input))
}

type RoundEnd = { kind: 'done' } | { kind: 'over' } | { kind: 'stopped'; problem: string }

/** Tries a step until Meta has said yes or no, or until it has to wait for longer than a worker should. */
async function makeStep(
  run: WorkflowRun,
  launching: Launching,
  input: LaunchInput,
  key: string,
): Promise<RoundEnd> {
  const before = input.stuck?.key === key ? input.stuck.tries : 0
  for (let tries = before + 1; ; tries += 1) {
    const name = tries === 1 ? key : `${key}, try ${tries}`
    const end = await run.step(name, () => launching.makeStep(input, key))
    if (end.kind === 'done') return end
    if (end.kind === 'superseded') return { kind: 'over' }
    const next = nextTry(end, tries)
    if (next.do === 'give_up') return { kind: 'stopped', problem: next.problem }
    if (next.do === 'leave') {
      await run.step(`${key}, wait ${tries}`, () => launching.wait(input, key, tries, next))
      return { kind: 'over' }
    }
    await run.sleep(next.seconds)
  }
}

async function giveUp(
  run: WorkflowRun,
  launching: Launching,
  input: LaunchInput,
  key: string,
  problem: string,
): Promise<void> {
  const held = await run
    .step('hold', () => launching.hold(input), { attempts: 6, firstDelaySeconds: 5, factor: 3 })
    .then(() => true)
    .catch(() => false)
  const words = isUndo(key) ? notUndoneWords(problem) : gaveUpWords(problem, !held && key === LAST_SWITCH)
  await run.step('give up', () => launching.giveUp(input, key, words))
}
