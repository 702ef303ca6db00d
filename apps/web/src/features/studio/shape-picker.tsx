import type { Format } from '@adwright/contract'
import { cx } from '../../ui/cls.ts'
import { adFormats, allFormats, formatLooks, isAdSet, toggleFormat } from './formats.ts'
import { studioWords } from './words.ts'

const t = studioWords.form
const iconSide = 22

/** One or more of six shapes; the four of an ad by one click. */
export function ShapePicker({
  value,
  error,
  onChange,
}: {
  value: readonly Format[]
  error?: string | undefined
  onChange: (formats: Format[]) => void
}) {
  const isAll = isAdSet(value)
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t.shape}</legend>
      <div className="mb-1.5 flex items-center gap-3">
        <span aria-hidden className="text-base font-[580]">
          {t.shape}
        </span>
        <button
          type="button"
          aria-pressed={isAll}
          onClick={() => onChange(isAll ? ['feed_4x5'] : [...adFormats])}
          className={cx(
            'ml-auto h-8 rounded-full px-3 text-sm font-[560] transition-colors duration-120 sm:h-7',
            isAll ? 'bg-accent-soft text-accent' : 'text-accent hover-fine:bg-hover',
          )}
        >
          {t.adSizes}
        </button>
      </div>
      <div className="grid grid-cols-6 gap-1.5 max-[359px]:grid-cols-3">
        {allFormats.map((format) => (
          <Shape
            key={format}
            format={format}
            chosen={value.includes(format)}
            onToggle={() => onChange(toggleFormat(value, format))}
          />
        ))}
      </div>
      <p className="mt-2 text-sm text-ink-3">
        {value.length === 1 && value[0] ? formatLooks[value[0]].use : `${value.length} shapes of each image`}
      </p>
      {error && (
        <p role="alert" className="mt-1.5 text-sm font-[540] text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}

function Shape({ format, chosen, onToggle }: { format: Format; chosen: boolean; onToggle: () => void }) {
  const { name, ratio, width, height } = formatLooks[format]
  const scale = iconSide / Math.max(width, height)
  return (
    <label
      className={cx(
        'relative flex h-[72px] cursor-pointer flex-col items-center justify-end pb-1.5 rounded-md text-center transition-shadow duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        chosen
          ? 'bg-accent-soft shadow-[inset_0_0_0_1.5px_var(--accent-2)]'
          : 'shadow-[inset_0_0_0_1px_var(--line-strong)] hover-fine:bg-hover',
      )}
    >
      <input type="checkbox" checked={chosen} onChange={onToggle} className="sr-only" />
      <span className="grid flex-1 place-items-center" aria-hidden>
        <span
          className={cx('rounded-[3px]', chosen ? 'ai-fill' : 'border-[1.5px] border-ink-3')}
          style={{ width: width * scale, height: height * scale }}
        />
      </span>
      <span className={cx('text-2xs leading-4', chosen ? 'font-[640] text-ink' : 'font-[520] text-ink-2')}>
        {name}
      </span>
      <span className="num text-2xs leading-3 text-ink-3">{ratio}</span>
    </label>
  )
}
