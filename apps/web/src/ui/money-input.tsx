import { useState, type ComponentProps } from 'react'
import { currencyExponent, currencySymbol, majorText, minorFromText } from '../lib/money.ts'
import { cx } from './cls.ts'
import { Input } from './input.tsx'

type MoneyInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  /** Integer minor units; null while the text is not an amount. */
  valueMinor: number | null
  currency: string
  onChangeMinor: (minor: number | null) => void
}

export function MoneyInput({
  valueMinor,
  currency,
  onChangeMinor,
  className,
  onBlur,
  ...rest
}: MoneyInputProps) {
  const [text, setText] = useState<string | null>(null)
  const shown = text ?? (valueMinor === null ? '' : majorText(valueMinor, currency))
  return (
    <span className={cx('relative block', className)}>
      <span
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-base text-ink-3"
      >
        {currencySymbol(currency)}
      </span>
      <Input
        {...rest}
        className={cx('num', currencySymbol(currency).length > 1 ? 'pl-12' : 'pl-8')}
        inputMode={currencyExponent(currency) === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          setText(event.target.value)
          onChangeMinor(minorFromText(event.target.value, currency))
        }}
        onBlur={(event) => {
          if (minorFromText(event.target.value, currency) !== null) setText(null)
          onBlur?.(event)
        }}
      />
    </span>
  )
}
