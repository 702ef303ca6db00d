import type { PosterPreview } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, EyeOff, RotateCcw } from 'lucide-react'
import { apiQuery } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { ColourField } from '../../../ui/colour-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { Textarea } from '../../../ui/input.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { brokenTexts, texts, widthOf } from '../canvas/boxes.ts'
import { typedTexts, wordOf } from '../canvas/text-in-place.tsx'
import { useDesk } from '../desk.ts'
import { withWord } from '../document/change-document.ts'
import { editOf } from '../document/element-edits.ts'
import { editorWords } from '../words.ts'
import { NumberInput } from './number-input.tsx'

/** Words, place, size and colour of one element. */
export function ElementControls({ element }: { element: PosterPreview['elements'][number] }) {
  const { document, change, format, preview, select, actions, isPanned } = useDesk()
  const brand = useQuery(apiQuery('getBrand'))
  const { name, ink, text } = element
  const edit = editOf(document.edits, format, name)
  const box = actions.heldOf(name)?.box ?? element.box
  const typed = typedTexts[name]
  const percent = (factor: number) => Math.round(factor * 100)
  const look = preview?.looks.find(({ id }) => id === preview.look)
  const swatches = [
    ...new Set([...(brand.data?.colours ?? []), ...(look ? [look.ink, look.ground, look.accent] : [])]),
  ].filter((colour) => /^#[0-9a-f]{6}$/i.test(colour))
  const isForAll = edit.ink !== undefined || edit.scale !== undefined
  return (
    <div className="grid gap-5">
      <div className="-mt-1 flex items-center gap-2">
        <Button kind="ghost" size="sm" className="-ml-2" onClick={() => select(null)}>
          <ArrowLeft aria-hidden />
          All elements
        </Button>
        <h2 className="ml-auto text-md font-[620]">{editorWords.elements[name]}</h2>
      </div>
      {typed ? (
        <Field label="Words">
          <Textarea
            dir="auto"
            rows={2}
            className="min-h-0!"
            maxLength={typed.most}
            value={wordOf(document, typed) ?? text ?? ''}
            onChange={({ target }) => {
              const { field } = typed
              const value = target.value.replaceAll('\n', ' ')
              change(
                (now) => (field === 'ctaLabel' ? { ...now, ctaLabel: value } : withWord(now, field, value)),
                `word ${field}`,
              )
            }}
          />
        </Field>
      ) : (
        name === 'wordmark' && (
          <p className="text-sm text-ink-3">The name comes from the brief. A logo takes its place.</p>
        )
      )}
      {isPanned ? (
        <p className="text-sm text-ink-3">
          This picture fills its frame. Drag it, or use the arrow keys, to choose the part that is seen.
        </p>
      ) : (
        <div className="grid grid-cols-2 gap-3">
          <Field label="From left">
            <NumberInput
              value={box.x}
              onChange={(x) => actions.place(name, { x, y: box.y }, `place ${format} ${name}`)}
            />
          </Field>
          <Field label="From top">
            <NumberInput
              value={box.y}
              onChange={(y) => actions.place(name, { x: box.x, y }, `place ${format} ${name}`)}
            />
          </Field>
        </div>
      )}
      <Slider
        label="Size"
        min={40}
        max={250}
        step={1}
        value={percent(edit.scale ?? 1)}
        valueText={`${percent(edit.scale ?? 1)} %`}
        onChange={(value) => actions.grow(name, value / 100 / (edit.scale ?? 1))}
      />
      {brokenTexts.has(name) && (
        <Slider
          label="Width of lines"
          min={40}
          max={250}
          step={1}
          value={percent(widthOf(edit))}
          valueText={edit.width === undefined ? 'as composed' : `${percent(edit.width)} %`}
          onChange={(value) => actions.set(name, { width: value / 100 }, `width ${format} ${name}`)}
        />
      )}
      {texts.has(name) && (
        <div className="grid gap-2">
          <ColourField
            label="Colour"
            value={edit.ink ?? null}
            fallback={ink?.slice(0, 7) ?? '#808080'}
            swatches={swatches}
            onChange={(colour) => actions.set(name, { ink: colour }, `ink ${format} ${name}`)}
          />
          {edit.ink !== undefined && ink && ink.slice(0, 7).toLowerCase() !== edit.ink.toLowerCase() && (
            <p className="text-sm text-warn">
              This colour cannot be read here, so {ink.slice(0, 7)} is printed instead.
            </p>
          )}
        </div>
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Button size="sm" onClick={() => actions.hide(name)}>
          <EyeOff aria-hidden />
          Hide
        </Button>
        <Button size="sm" disabled={Object.keys(edit).length === 0} onClick={() => actions.reset(name)}>
          <RotateCcw aria-hidden />
          Reset
        </Button>
        <Button size="sm" disabled={!isForAll} onClick={() => actions.inAllShapes(name)}>
          Apply to all shapes
        </Button>
      </div>
      {isForAll && (
        <p className="-mt-2 text-sm text-ink-3">
          Size and colour go to all shapes. Each shape keeps its own places.
        </p>
      )}
    </div>
  )
}
