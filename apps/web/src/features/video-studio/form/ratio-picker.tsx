import type { FilmRatio } from '@adwright/contract'
import { cx } from '../../../ui/cls.ts'
import { shapeOf } from '../storyboard/picture-key.ts'
import { FieldError } from './form-section.tsx'
import { formWords as t } from './form-words.ts'
import { ratioOrder, toggleRatio } from './video-values.ts'

const iconSide = 24

type Props = {
  value: readonly FilmRatio[]
  error: string | undefined
  onChange: (ratios: FilmRatio[]) => void
}

/** One or more of four shapes. */
export const RatioPicker = ({ value, error, onChange }: Props) => (
  <fieldset className="min-w-0">
    <legend className="mb-1.5 text-base font-[580]">{t.ratio}</legend>
    <div className="grid grid-cols-4 gap-1.5">
      {ratioOrder.map((ratio) => (
        <Shape
          key={ratio}
          ratio={ratio}
          chosen={value.includes(ratio)}
          onToggle={() => onChange(toggleRatio(value, ratio))}
        />
      ))}
    </div>
    <p className="mt-2 text-sm text-ink-3">
      {value.length === 1 && value[0] ? t.ratios[value[0]].use : t.ratioCount(value.length)}
    </p>
    <FieldError>{error}</FieldError>
  </fieldset>
)

function Shape({ ratio, chosen, onToggle }: { ratio: FilmRatio; chosen: boolean; onToggle: () => void }) {
  const { width, height } = shapeOf[ratio]
  const scale = iconSide / Math.max(width, height)
  return (
    <label
      className={cx(
        'relative flex h-[76px] cursor-pointer flex-col items-center justify-end rounded-md pb-1.5 text-center transition-shadow duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
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
        {t.ratios[ratio].name}
      </span>
      <span className="num text-2xs leading-3 text-ink-3">{ratio}</span>
    </label>
  )
}
