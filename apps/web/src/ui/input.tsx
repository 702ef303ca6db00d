import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClass, cx } from './cls.ts'
import { useFieldWiring } from './field.tsx'

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...useFieldWiring()} className={cx(controlClass, 'h-11 sm:h-10', className)} {...rest} />
}

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useFieldWiring()}
      rows={rows}
      className={cx(controlClass, 'min-h-20 resize-y py-2 leading-6', className)}
      {...rest}
    />
  )
}

/** The platform's own list: the best one on touch, and the one every screen reader knows. */
export function NativeSelect({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cx('relative block', className)}>
      <select
        {...useFieldWiring()}
        className={cx(controlClass, 'h-11 appearance-none pr-9 sm:h-10')}
        {...rest}
      >
        {children}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
    </span>
  )
}
