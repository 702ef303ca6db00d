import { X } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { controlClass, cx } from './cls.ts'
import { useFieldWiring } from './field.tsx'

type TagInputProps = {
  tags: readonly string[]
  onChange: (tags: string[]) => void
  /** Offered while one types. */
  known?: readonly string[]
  most: number
  placeholder: string
  removeLabel: (tag: string) => string
  disabled?: boolean
}

const mostLetters = 40
/** One tag of what was typed: small letters, single blanks, no commas. */
const tidy = (text: string): string => text.replaceAll(',', ' ').replace(/\s+/g, ' ').trim().toLowerCase().slice(0, mostLetters).trim() // prettier-ignore

/** Short words that are added by Enter or a comma, and taken away by their cross or by Backspace. */
export function TagInput({
  tags,
  onChange,
  known = [],
  most,
  placeholder,
  removeLabel,
  disabled = false,
}: TagInputProps) {
  const [text, setText] = useState('')
  const listId = useId()
  const wiring = useFieldWiring()
  const add = (typed: string) => {
    const added = typed
      .split(',')
      .map(tidy)
      .filter((tag) => tag && !tags.includes(tag))
    setText('')
    if (added.length > 0) onChange([...new Set([...tags, ...added])].slice(0, most))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1))
    // Leaves the field alone first; a second Escape closes what it stands in.
    else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation()
      setText('')
    }
  }
  return (
    <span
      className={cx(
        controlClass,
        'flex min-h-11 flex-wrap items-center gap-1.5 py-1.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent sm:min-h-10',
      )}
    >
      {tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex max-w-full items-center gap-1 rounded-full bg-accent-soft py-0.5 pr-1 pl-2.5 text-sm font-[580] text-accent"
        >
          <span className="truncate">{tag}</span>
          {!disabled && (
            <button
              type="button"
              aria-label={removeLabel(tag)}
              onClick={() => onChange(tags.filter((one) => one !== tag))}
              className="relative flex size-5 shrink-0 items-center justify-center rounded-full after:absolute after:-inset-1 hover-fine:bg-hover"
            >
              <X className="size-3.5" aria-hidden />
            </button>
          )}
        </span>
      ))}
      {!disabled && tags.length < most && (
        <input
          {...wiring}
          value={text}
          list={listId}
          maxLength={mostLetters}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) =>
            event.target.value.includes(',') ? add(event.target.value) : setText(event.target.value)
          }
          onKeyDown={onKeyDown}
          onBlur={() => add(text)}
          className="h-7 min-w-28 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3 sm:text-base"
        />
      )}
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </span>
  )
}
