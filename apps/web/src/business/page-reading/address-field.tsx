import { Globe } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import type { ReadingOfPage } from './use-page-reading.ts'
import { readingWords as t } from './words.ts'

type Props = {
  reading: ReadingOfPage
  start?: string
  /** Large where it is what the page is about; quiet above another form. */
  size?: 'md' | 'lg'
}

/** An address and the button that reads it. No form of its own, for it may stand inside of one. */
export function AddressField({ reading, start = '', size = 'md' }: Props) {
  const [address, setAddress] = useState(start)
  const go = () => reading.read(address)
  return (
    <Field label={t.label} hideLabel error={reading.problem}>
      <div className="flex flex-col gap-2 sm:flex-row">
        <span className="relative min-w-0 flex-1">
          <Globe
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
            aria-hidden
          />
          <Input
            type="url"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="url"
            spellCheck={false}
            placeholder={t.placeholder}
            value={address}
            className={cx('pl-9!', size === 'lg' && 'sm:h-12')}
            onChange={(event) => {
              setAddress(event.target.value)
              reading.clearProblem()
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault() // not the form around it
              go()
            }}
          />
        </span>
        <Button kind="soft" size={size} busy={reading.isReading} onClick={go} className="max-sm:h-11">
          {t.read}
        </Button>
      </div>
    </Field>
  )
}
