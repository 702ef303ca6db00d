import { useEffect, useState } from 'react'
import { ApiError, reasonOf } from '../../../lib/api.ts'
import type { VideoMemory } from '../video-memory.ts'
import { fieldOfRefusal, problemsOf, type VideoField, type VideoValues } from './video-values.ts'

/**
 * What is typed, kept in this tab, and what is wrong with it. Nothing is said before somebody asked for a storyboard;
 * a `refusal` of the server stands at its field until that field is changed.
 */
export function useVideoForm(memory: VideoMemory, fresh: () => VideoValues, refusal: unknown) {
  const [values, setValues] = useState<VideoValues>(() => ({ ...fresh(), ...memory.typed<VideoValues>() }))
  const [asked, setAsked] = useState(false)
  const [answered, setAnswered] = useState<unknown>()
  useEffect(() => memory.rememberTyped(values), [memory, values])

  const problems = problemsOf(values)
  const refused = refusal instanceof ApiError ? fieldOfRefusal(refusal.body?.field, values) : undefined
  const errors: Partial<Record<VideoField, string>> = {
    ...(asked && problems),
    ...(refused && refusal !== answered && { [refused]: reasonOf(refusal) }),
  }
  return {
    values,
    errors,
    isComplete: Object.keys(problems).length === 0,
    /** What the server refused is said at its field, and nowhere else. */
    saysRefusal: refused !== undefined,
    change(part: Partial<VideoValues>): void {
      setValues((now) => ({ ...now, ...part }))
      if (refused && refused in part) setAnswered(refusal)
    },
    /** True if it can be sent; otherwise the fields say from now on what is missing. */
    check(): boolean {
      setAsked(true)
      return Object.keys(problems).length === 0
    },
  }
}
export type VideoForm = ReturnType<typeof useVideoForm>
