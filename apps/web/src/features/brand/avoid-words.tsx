import { X } from 'lucide-react'
import { useState } from 'react'
import { controlClass, cx } from '../../ui/cls.ts'
import { useFieldWiring } from '../../ui/field.tsx'
import { brandWords as t } from './words.ts'

type Props = { words: readonly string[]; onChange: (words: string[]) => void }

const most = 20
const longest = 40

/** Words and short phrases: Enter, a comma or leaving the field ends one. */
export function AvoidWords({ words, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const wiring = useFieldWiring()
  const add = (text: string) => {
    setTyped('')
    const known = new Set(words.map((word) => word.toLowerCase()))
    const fresh = text
      .split(/[,;\n]/)
      .map((word) => word.trim().slice(0, longest))
      .filter((word) => word !== '' && !known.has(word.toLowerCase()) && known.add(word.toLowerCase()))
    if (fresh.length > 0) onChange([...words, ...fresh].slice(0, most))
  }
  return (
    <div
      className={cx(
        controlClass,
        'flex min-h-11 flex-wrap items-center gap-1.5 py-1.5! pl-1.5! has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent sm:min-h-10',
      )}
    >
      {words.map((word) => (
        <span
          key={word}
          className="flex max-w-full items-center rounded-sm bg-sunken pl-2 text-base font-[540] text-ink-2"
        >
          <span className="truncate">{word}</span>
          <button
            type="button"
            aria-label={t.removeWord(word)}
            onClick={() => onChange(words.filter((other) => other !== word))}
            className="relative flex size-7 shrink-0 items-center justify-center rounded-sm after:absolute after:-inset-1.5 hover-fine:bg-hover"
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </span>
      ))}
      {words.length < most && (
        <input
          {...wiring}
          value={typed}
          maxLength={200}
          autoCapitalize="none"
          autoComplete="off"
          placeholder={words.length === 0 ? t.avoidPlaceholder : ''}
          className="h-7 min-w-32 flex-1 bg-transparent px-1.5 outline-none placeholder:text-ink-3"
          onChange={(event) => {
            const text = event.target.value
            if (/[,;]/.test(text)) add(text)
            else setTyped(text)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') {
              event.preventDefault()
              add(typed)
            } else if (event.key === 'Backspace' && typed === '' && words.length > 0)
              onChange(words.slice(0, -1))
          }}
          onBlur={() => add(typed)}
        />
      )}
    </div>
  )
}
