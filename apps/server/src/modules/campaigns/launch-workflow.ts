import type { WorkflowRun } from '#platform/jobs.ts'
import { gaveUpWords, LAST_SWITCH } from './end-launch.ts'
import type { LaunchInput } from './launch-campaign.ts'
import type { StepEnd } from './make-step.ts'

/** What the workflow is made of; each is safe to run twice. */
export type Launching = {
  stepsLeft(input: LaunchInput): Promise<string[]>
  makeStep(input: LaunchInput, key: string): Promise<StepEnd>
  hold(input: LaunchInput): Promise<void>
  giveUp(input: LaunchInput, key: string, problem: string): Promise<void>
  settle(input: LaunchInput): Promise<void>
}

const MOST_TRIES = 10
const LONGEST_WAIT_SECONDS = 900

/**
 * A launch from its first object to the last switch. Every step's end is stored by the engine, so after a kill it goes
 * on where it was; a step that was cut off runs again and finds its own trace in the ledger.
 */
export async function runLaunch(run: WorkflowRun, launching: Launching, input: LaunchInput): Promise<void> {
  for (const key of await run.step('plan', () => launching.stepsLeft(input))) {
    const end = await makeStep(run, launching, input, key).catch(async (error: unknown) => {
      if (isEngines(error)) throw error
      await giveUp(run, launching, input, key, 'Something broke on our side.')
      throw error // so that the engine keeps it among the failed ones, with its cause
    })
    if (end.kind === 'superseded') return
    if (end.kind !== 'done') return giveUp(run, launching, input, key, end.problem)
  }
  await run.step('settle', () => launching.settle(input))
}

// Another process took the job over, or it was cancelled: nothing about the launch itself went wrong.
const isEngines = (error: unknown) => error instanceof Error && error.name.startsWith('DBOS')

/** Tries a step until Meta has said yes or no, with waits that grow to what Meta asks for. */
async function makeStep(
  run: WorkflowRun,
  launching: Launching,
  input: LaunchInput,
  key: string,
): Promise<StepEnd> {
  for (let tries = 1; ; tries += 1) {
    const name = tries === 1 ? key : `${key}, try ${tries}`
    const end = await run.step(name, () => launching.makeStep(input, key))
    if (end.kind !== 'again' || tries === MOST_TRIES) return end
    await run.sleep(Math.min(LONGEST_WAIT_SECONDS, Math.max(end.seconds, 2 ** tries)))
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
  const words = gaveUpWords(problem, !held && key === LAST_SWITCH)
  await run.step('give up', () => launching.giveUp(input, key, words))
}
