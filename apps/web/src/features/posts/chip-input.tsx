import { X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { controlClass, cx } from '../../ui/cls.ts'
import { useFieldWiring } from '../../ui/field.tsx'
import { addChips } from './chips.ts'
import { useNextFocus } from './use-next-focus.ts'
import { postWords } from './words.ts'

type Props = {
  /** Before each name, such as `#`; taken off what is typed. */
  mark: string
  values: readonly string[]
  most: number
  placeholder: string
  onChange: (values: string[]) => void
}

/** Words one by one: space, comma, Enter or leaving the field makes a chip of what is typed. */
export function ChipInput({ mark, values, most, placeholder, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const { list, leave } = useNextFocus<HTMLDivElement>(values.length)
  const add = (text: string) => {
    const next = addChips(values, text, { mark, most })
    setTyped('')
    if (next.length > values.length) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1))
  }
  return (
    <div
      ref={list}
      className={cx(
        controlClass,
        'flex min-h-11 flex-wrap items-center gap-1.5 py-1.5! pl-1.5! has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent sm:min-h-10',
      )}
    >
      {values.map((value, at) => (
        <span
          key={value}
          className="flex max-w-full items-center rounded-sm bg-accent-soft pl-2 text-base font-[540] text-accent"
        >
          <span className="truncate">
            {mark}
            {value}
          </span>
          <button
            type="button"
            aria-label={postWords.write.removeChip(mark + value)}
            onClick={({ detail }) => {
              if (detail === 0) leave(at) // pressed by key: a finger wants no keyboard
              onChange(values.filter((other) => other !== value))
            }}
            className="relative flex size-7 shrink-0 items-center justify-center rounded-sm after:absolute after:-inset-1.5 hover-fine:bg-hover"
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </span>
      ))}
      <input
        {...useFieldWiring()}
        value={typed}
        autoCapitalize="none"
        autoComplete="off"
        placeholder={values.length === 0 ? placeholder : ''}
        className="h-7 min-w-24 flex-1 bg-transparent px-1.5 outline-none placeholder:text-ink-3"
        onChange={(event) => {
          const text = event.target.value
          if (/[\s,;]$/.test(text) || /[\s,;]\S/.test(text)) add(text)
          else setTyped(text)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
    </div>
  )
}
