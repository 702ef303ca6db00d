import type { ReactNode } from 'react'
import { cx } from '../../../ui/cls.ts'
import { Field } from '../../../ui/field.tsx'
import { mostCharacters } from '../../../previews/placements.ts'
import { countNote } from './posters.ts'

type CountedProps = {
  label: string
  hint?: string
  value: string
  shown: number
  most: number
  children: ReactNode
}
/** A field of an ad that says how much of it is seen, and how much is too much. */
export function Counted({ label, hint, value, shown, most, children }: CountedProps) {
  const note = countNote(value.length, shown, most)
  const isMissing = most !== mostCharacters.description && value.trim() === ''
  return (
    <Field
      label={label}
      hint={hint}
      error={
        isMissing
          ? `The ad needs a ${label.toLowerCase()}.`
          : note.tone === 'bad'
            ? `${note.text} for Meta.`
            : undefined
      }
      aside={<span className={cx(note.tone === 'warn' && 'font-[560] text-warn')}>{note.text}</span>}
    >
      {children}
    </Field>
  )
}
