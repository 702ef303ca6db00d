import type { VoiceAnswer } from './voice-child.ts'

/** The life of a process that speaks: one question, one answer, the end. */
export function answerOnce<Q>(speak: (question: Q) => Promise<VoiceAnswer>): void {
  process.once('message', (question) => {
    void speak(question as Q) // our own parent sends nothing else
      .catch((error: unknown): VoiceAnswer => ({ kind: 'failed', message: String(error) }))
      .then((answer) => process.send?.(answer, undefined, {}, () => process.exit(0)))
  })
}
