import { useState, type SubmitEvent } from 'react'
import { ApiError, reasonOf } from '../../lib/api.ts'

type Errors<Name extends string> = Partial<Record<Name, string>>
type AuthForm<Name extends string> = {
  /** One sentence for each field that cannot be sent as it is. */
  check: (values: Record<Name, string>) => Errors<Name>
  send: (values: Record<Name, string>) => Promise<void>
}

/** Reads the form as the browser (or a password manager) filled it; what was typed stays after a refusal. */
export function useAuthForm<const Name extends string>(
  names: readonly Name[],
  { check, send }: AuthForm<Name>,
) {
  const [errors, setErrors] = useState<Errors<Name>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (busy) return
    const data = new FormData(form)
    const values = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Record<
      Name,
      string
    > // every name is set
    const found = check(values)
    setErrors(found)
    setRefusal(null)
    const first = names.find((name) => found[name])
    if (first) {
      form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
      return
    }
    setBusy(true)
    try {
      await send(values)
    } catch (error) {
      const field = error instanceof ApiError ? names.find((name) => name === error.body?.field) : undefined
      if (field) setErrors({ [field]: reasonOf(error) } as Errors<Name>)
      else setRefusal(reasonOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { errors, refusal, busy, submit }
}

export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
