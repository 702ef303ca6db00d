import { CircleAlert } from 'lucide-react'
import { createContext, useContext, useId, type ReactNode } from 'react'
import { words } from '../lib/words.ts'
import { cx } from './cls.ts'

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
const FieldContext = createContext<Wiring | null>(null)

/** Inside a `Field` every control gets its id, description and invalid mark from here. */
export const useFieldWiring = (): Partial<Wiring> => useContext(FieldContext) ?? {}

type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
  /** Shown at the right of the label, such as a character count. */
  aside?: ReactNode
  hideLabel?: boolean
  className?: string
  children: ReactNode
}

export function Field({ label, hint, error, optional, aside, hideLabel, className, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <div className={hideLabel ? 'sr-only' : 'flex items-baseline gap-2'}>
        <label htmlFor={id} className="text-base font-[580]">
          {label}
        </label>
        {optional && <span className="text-sm text-ink-3">{words.common.optional}</span>}
        {aside && <span className="num ml-auto text-sm text-ink-3">{aside}</span>}
      </div>
      <FieldContext value={{ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined }}>
        {children}
      </FieldContext>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="flex gap-1.5 text-sm font-[540] text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {error}
        </p>
      )}
    </div>
  )
}
