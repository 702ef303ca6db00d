import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { ApiError, reasonOf } from './api.ts'

type Errors<Name extends string> = Partial<Record<Name, string>>
type SentForm<Name extends string> = {
  /** One sentence for each field that cannot be sent as it is. */
  check: (values: Record<Name, string>) => Errors<Name>
  send: (values: Record<Name, string>) => Promise<void>
  /** For what can go wrong beside the server. */
  reason?: (error: unknown) => string
}

/**
 * Reads the form as the browser (or a password manager) filled it; what was typed stays after a refusal. A refusal that
 * is about one field stands at that field, any other is the `refusal` of the whole form.
 */
export function useSentForm<const Name extends string>(
  names: readonly Name[],
  { check, send, reason = reasonOf }: SentForm<Name>,
) {
  const [found, setFound] = useState<Errors<Name>>({})
  const { error, isPending: busy, mutateAsync, reset } = useMutation({ mutationFn: send })
  const refusedField = fieldOf(error, names)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (busy) return
    const data = new FormData(form)
    const values = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Record<
      Name,
      string
    > // every name is set
    const missing = check(values)
    setFound(missing)
    reset()
    const first = names.find((name) => missing[name])
    if (first) return focusField(form, first)
    await mutateAsync(values).catch((refused: unknown) => focusField(form, fieldOf(refused, names)))
  }
  const errors = refusedField ? ({ [refusedField]: reason(error) } as Errors<Name>) : found
  return { errors, error, refusal: error && !refusedField ? reason(error) : null, busy, submit }
}

const fieldOf = <Name extends string>(error: unknown, names: readonly Name[]): Name | undefined =>
  error instanceof ApiError ? names.find((name) => name === error.body?.field) : undefined

const focusField = (form: HTMLFormElement, name: string | undefined): void =>
  form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()

export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
