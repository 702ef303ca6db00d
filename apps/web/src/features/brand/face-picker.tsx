import type { BrandFont } from '@adwright/contract'
import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { controlClass, cx, popupClass } from '../../ui/cls.ts'
import { useFieldWiring } from '../../ui/field.tsx'
import { faceOf, faces } from './faces.ts'
import { brandWords as t } from './words.ts'

type Props = { value: BrandFont | null; onChange: (face: BrandFont | null) => void }

/** Faces by their own look. A browser fetches a face when its line comes into view, so the list costs little to open. */
export function FacePicker({ value, onChange }: Props) {
  const chosen = faceOf(value)
  return (
    <Select.Root value={value} onValueChange={(next) => onChange(next as BrandFont | null)}>
      <Select.Trigger
        {...useFieldWiring()}
        className={cx(controlClass, 'flex h-12 items-center gap-2 text-left')}
      >
        <span
          className={cx('min-w-0 flex-1 truncate', chosen ? 'text-lg' : 'text-ink-2')}
          style={chosen && { fontFamily: chosen.css }}
        >
          {chosen?.name ?? t.ownOfStyle}
        </span>
        <ChevronDown className="size-4 shrink-0 text-ink-3" aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} collisionPadding={8} alignItemWithTrigger={false} className="z-50">
          <Select.Popup
            className={cx(
              popupClass,
              'max-h-[min(400px,var(--available-height))] w-(--anchor-width) overflow-y-auto',
            )}
          >
            <FaceItem value={null} name={t.ownOfStyle} note={t.ownOfStyleNote} />
            {faces.map(({ id, name, note, css }) => (
              <FaceItem key={id} value={id} name={name} note={note} css={css} />
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

type ItemProps = { value: BrandFont | null; name: string; note: string; css?: string }

function FaceItem({ value, name, note, css }: ItemProps) {
  return (
    <Select.Item
      value={value}
      label={name}
      className="flex min-h-13 w-full cursor-default items-center gap-3 rounded-sm px-2.5 outline-none select-none [contain-intrinsic-size:auto_52px] [content-visibility:auto] data-highlighted:bg-hover"
    >
      <span className="min-w-0 flex-1">
        <Select.ItemText
          className={cx('block truncate', css && 'text-xl')}
          style={css ? { fontFamily: css } : {}}
        >
          {name}
        </Select.ItemText>
        <span className="block truncate text-xs text-ink-3">{note}</span>
      </span>
      <Select.ItemIndicator className="text-accent">
        <Check className="size-4" strokeWidth={2.6} aria-hidden />
      </Select.ItemIndicator>
    </Select.Item>
  )
}
