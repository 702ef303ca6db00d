import { ChevronDown } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cx } from '../../../ui/cls.ts'
import { formWords as t } from './form-words.ts'

type Props = {
  title: string
  /** What stands in it, told in one line while it is closed. */
  summary: readonly (string | false | null | undefined)[]
  open: boolean
  onOpen: (open: boolean) => void
  children: ReactNode
}

/** A part of the form that most people leave as it is: told in one line, opened by who wants it otherwise. */
export function FormSection({ title, summary, open, onOpen, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={`${id}-title`} className="-mx-4 border-t border-line lg:-mx-5">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          onClick={() => onOpen(!open)}
          className="flex min-h-14 w-full items-center gap-3 px-4 py-2.5 text-start -outline-offset-2 lg:px-5"
        >
          <span className="min-w-0 flex-1">
            <span id={`${id}-title`} className="block text-base font-[580]">
              {title}
            </span>
            {!open && (
              <span className="block truncate text-sm text-ink-3">{summary.filter(Boolean).join(' · ')}</span>
            )}
          </span>
          <span className="flex items-center gap-1.5 text-sm font-[580] text-accent">
            {open ? t.close : t.change}
            <ChevronDown
              className={cx('size-4 transition-transform duration-180', open && 'rotate-180')}
              aria-hidden
            />
          </span>
        </button>
      </h2>
      <div id={`${id}-fields`} hidden={!open} className="px-4 pt-1 pb-5 lg:px-5">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
      </div>
    </section>
  )
}

export const FieldError = ({ children }: { children: ReactNode }) =>
  children ? (
    <p role="alert" className="mt-1.5 text-sm font-[540] text-bad">
      {children}
    </p>
  ) : null

/** A switch with its name and what it means. */
export const SwitchRow = ({
  label,
  note,
  children,
}: {
  label: string
  note: string
  children: ReactNode
}) => (
  <div className="flex items-start gap-4">
    <div className="min-w-0 flex-1">
      <p aria-hidden className="text-base font-[580]">
        {label}
      </p>
      <p className="text-sm text-ink-3">{note}</p>
    </div>
    <span className="pt-0.5">{children}</span>
  </div>
)

/** A few choices side by side under their name. */
export const Choice = ({
  label,
  note,
  children,
}: {
  label: string
  note: ReactNode
  children: ReactNode
}) => (
  <div>
    <p aria-hidden className="mb-1.5 text-base font-[580]">
      {label}
    </p>
    {children}
    <p className="mt-1.5 text-sm text-ink-3">{note}</p>
  </div>
)
