import { useEffect, useState } from 'react'
import { ApiError, reasonOf } from '../../lib/api.ts'
import { hasGap } from './templates.ts'
import type { StudioMemory } from './studio-memory.ts'
import { fieldOfRefusal, problemsOf, type StudioField, type StudioValues } from './studio-form.ts'

/**
 * What is typed, kept in this tab, and what is wrong with it. Nothing is said before somebody asked for images; a
 * `refusal` of the server stands at its field until that field is changed.
 */
export function useStudioForm(memory: StudioMemory, fresh: () => StudioValues, refusal: unknown) {
  const [values, setValues] = useState<StudioValues>(() => ({ ...fresh(), ...memory.typed<StudioValues>() }))
  const [asked, setAsked] = useState(false)
  const [answered, setAnswered] = useState<unknown>()
  useEffect(() => memory.rememberTyped(values), [memory, values])

  const problems = problemsOf(values)
  const refused = refusal instanceof ApiError ? fieldOfRefusal(refusal.body?.field, values) : undefined
  const errors: Partial<Record<StudioField, string>> = {
    ...(asked && problems),
    ...(refused && refusal !== answered && { [refused]: reasonOf(refusal) }),
  }
  return {
    values,
    errors,
    /** What the server refused is said at its field, and nowhere else. */
    saysRefusal: refused !== undefined,
    change(part: Partial<StudioValues>): void {
      setValues((now) => ({ ...now, ...part }))
      if (refused && refused in part) setAnswered(refusal)
    },
    /** Other values at once, which nobody has asked anything of yet. */
    begin(part: Partial<StudioValues>): void {
      setAsked(false)
      setValues((now) => ({ ...now, ...(hasGap(now.offer) && { offer: '' }), ...part }))
    },
    /** True if it can be sent; otherwise the fields say from now on what is missing. */
    check(): boolean {
      setAsked(true)
      return Object.keys(problems).length === 0
    },
  }
}
export type StudioForm = ReturnType<typeof useStudioForm>
