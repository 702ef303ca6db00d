import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { words } from '../../lib/words.ts'
import { controlClass, cx } from '../../ui/cls.ts'

/** Types freely; the address follows a quarter of a second later. */
export function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  // Back, a link or "clear filters" changed the address: the box follows.
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
    <label className="relative block min-w-0 flex-1 md:w-52">
      <span className="sr-only">{words.campaigns.search}</span>
      <Search
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
      <input
        type="search"
        value={text}
        maxLength={100}
        placeholder={words.campaigns.searchShort}
        onChange={(event) => setText(event.target.value)}
        className={cx(controlClass, 'h-11 pl-9 sm:h-10')}
      />
    </label>
  )
}
