/**
 * The process in which node-av decodes what strangers upload: a decoder that crashes takes down only this.
 * One job a process: a message asks, messages answer, and it ends with its parent.
 */
import { AV_LOG_ERROR, FF_ENCODER_AAC, FF_ENCODER_LIBX264 } from 'node-av/constants'
import { Codec, Filter, Log } from 'node-av/lib'
import { encodeWithNodeAv } from './node-av-encode.ts'
import type { Answer, Question } from './node-av-messages.ts'
import { stillWithNodeAv } from './node-av-still.ts'
import { VideoUnreadable } from './video-facts.ts'

Log.setLevel(AV_LOG_ERROR)
process.once('disconnect', () => process.exit(1))
process.once('message', (question: Question) => {
  answer(question)
    .catch((error: unknown): Answer => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { kind: 'failed', corrupt: error instanceof VideoUnreadable, message }
    })
    .then((last) => say(last, () => process.exit(0)))
})

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'encode') {
    await encodeWithNodeAv(question.job, (share) => say({ kind: 'progress', share }))
    return { kind: 'done' }
  }
  if (question.kind === 'still') return { kind: 'picture', jpeg: await stillWithNodeAv(question.job) }
  const encodes =
    Codec.findEncoderByName(FF_ENCODER_LIBX264) !== null && Codec.findEncoderByName(FF_ENCODER_AAC) !== null
  const mapsHdr = Filter.getByName('zscale') !== null && Filter.getByName('tonemap') !== null
  return { kind: 'able', encodes, mapsHdr }
}

function say(message: Answer, then: () => void = () => {}): void {
  process.send?.(message, undefined, undefined, then)
}
