import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { controlClass, cx } from './cls.ts'

/** Types freely; `onChange` follows a quarter of a second later. */
export function SearchBox({
  label,
  placeholder,
  value,
  onChange,
  className,
}: {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  className?: string
}) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  // Whoever holds the value changed it (back, a link, "clear filters"): the box follows.
  if (value !== known) {
    setKnown(value)
    setText(value)
  }
  const report = useEffectEvent((next: string) => {
    if (next === value) return
    setKnown(next)
    onChange(next)
  })
  useEffect(() => {
    const timer = setTimeout(() => report(text.trim()), 250)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <label className={cx('relative block min-w-0', className)}>
      <span className="sr-only">{label}</span>
      <Search
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
      <input
        type="search"
        value={text}
        maxLength={100}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        className={cx(controlClass, 'h-11 pl-9 sm:h-10')}
      />
    </label>
  )
}
