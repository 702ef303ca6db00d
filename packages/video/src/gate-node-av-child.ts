/**
 * The process in which node-av decodes a stranger's video for the gate: a decoder that crashes takes down only this.
 * One job a process: a message asks, messages answer, and it ends with its parent.
 */
import { AV_LOG_ERROR } from 'node-av/constants'
import { Filter, Log } from 'node-av/lib'
import type { MeasureAnswer, MeasureQuestion } from './gate-node-av-messages.ts'
import { measureWithNodeAv } from './gate-node-av-measure.ts'

Log.setLevel(AV_LOG_ERROR)
process.once('disconnect', () => process.exit(1))
process.once('message', (question: MeasureQuestion) => {
  answer(question)
    .catch((error: unknown): MeasureAnswer => {
      return {
        kind: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    })
    .then((last) => say(last, () => process.exit(0)))
})

async function answer(question: MeasureQuestion): Promise<MeasureAnswer> {
  if (question.kind === 'able') {
    const needed = ['blackdetect', 'freezedetect', 'ebur128', 'apad']
    return { kind: 'able', able: needed.every((name) => Filter.getByName(name) !== null) }
  }
  const measures = await measureWithNodeAv(question.job, (share) => say({ kind: 'progress', share }))
  return { kind: 'measured', measures }
}

function say(message: MeasureAnswer, then: () => void = () => {}): void {
  process.send?.(message, undefined, undefined, then)
}
