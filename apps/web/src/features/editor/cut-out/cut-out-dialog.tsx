import type { Media } from '@adwright/contract'
import { Eraser, Paintbrush, SquareDashed, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { NumberInput } from '../panels/number-input.tsx'
import { CutStage, type Tool } from './cut-stage.tsx'
import { withSide, withStroke, type CutBox, type Stroke } from './strokes.ts'
import { useCutOut } from './use-cut-out.ts'

type Props = { media: Media; onClose: () => void; onDone: (media: Media) => void }
const tools: { value: Tool; label: string }[] = [
  { value: 'box', label: 'Box' },
  { value: 'keep', label: 'Keep' },
  { value: 'drop', label: 'Remove' },
]
const sides: { side: keyof CutBox; label: string }[] = [
  { side: 'x', label: 'From left, %' },
  { side: 'y', label: 'From top, %' },
  { side: 'width', label: 'Width, %' },
  { side: 'height', label: 'Height, %' },
]
const says: Record<Tool, string> = {
  box: 'Draw a box around the thing, a little larger than it is.',
  keep: 'Paint green over what belongs to it.',
  drop: 'Paint red over what does not belong to it.',
}
const start: CutBox = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 }

/** A thing taken out of its ground: a box around it, then green and red where the studio misjudged. */
export function CutOutDialog({ media, onClose, onDone }: Props) {
  const [tool, setTool] = useState<Tool>('box')
  const [box, setBox] = useState<CutBox | null>(null)
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const [percent, setPercent] = useState(4)
  const { shown, keep } = useCutOut(media, box, strokes)
  const choose = (next: CutBox) => {
    setBox(next)
    if (!box) setTool('keep')
  }
  const problem = keep.error ?? shown.error
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Cut out by hand"
      description="Show what the thing is; the rest of the photo goes, and the poster’s own ground takes its place."
      footer={
        <>
          <p role="status" className="mr-auto self-center text-sm text-ink-3">
            {problem ? (
              <span className="text-bad">{reasonOf(problem)}</span>
            ) : shown.isFetching ? (
              'Cutting out'
            ) : shown.data ? (
              'This is what would be used'
            ) : (
              ''
            )}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="solid"
            disabled={!box || !shown.data || shown.isError}
            busy={keep.isPending}
            onClick={() => keep.mutate(undefined, { onSuccess: onDone })}
          >
            Use it
          </Button>
        </>
      }
    >
      <div className="grid gap-5 p-1 sm:grid-cols-[minmax(0,1fr)_200px]">
        <div className="grid min-w-0 content-start gap-3">
          <div className="flex flex-wrap items-center gap-2">
            <Segmented label="Tool" value={tool} items={tools} onChange={setTool} />
            <Button
              kind="ghost"
              size="sm"
              disabled={strokes.length === 0}
              onClick={() => setStrokes((all) => all.slice(0, -1))}
            >
              <Undo2 aria-hidden />
              Undo stroke
            </Button>
          </div>
          <p className="flex items-center gap-1.5 text-sm text-ink-2 [&_svg]:size-4">
            {tool === 'box' ? (
              <SquareDashed aria-hidden />
            ) : tool === 'keep' ? (
              <Paintbrush className="text-good" aria-hidden />
            ) : (
              <Eraser className="text-bad" aria-hidden />
            )}
            {says[tool]}
          </p>
          <CutStage
            media={media}
            tool={tool}
            width={percent / 100}
            box={box}
            strokes={strokes}
            onBox={choose}
            onStroke={(stroke) => setStrokes((all) => withStroke(all, stroke))}
          />
          {tool === 'box' ? (
            box ? (
              <div className="grid grid-cols-4 gap-2">
                {sides.map(({ side, label }) => (
                  <Field key={side} label={<span className="text-sm">{label}</span>}>
                    <NumberInput
                      min={0}
                      max={100}
                      value={box[side] * 100}
                      onChange={(value) => setBox(withSide(box, side, value))}
                    />
                  </Field>
                ))}
              </div>
            ) : (
              <Button size="sm" className="justify-self-start" onClick={() => setBox(start)}>
                Begin with a box in the middle
              </Button>
            )
          ) : (
            <Slider
              label="Size of the brush"
              min={1}
              max={15}
              step={1}
              value={percent}
              valueText={`${percent} %`}
              onChange={setPercent}
            />
          )}
        </div>
        <figure className="min-w-0">
          <figcaption className="mb-2 text-sm font-[560] text-ink-2">Result</figcaption>
          <div
            className="flex items-center justify-center overflow-hidden rounded-md shadow-card max-sm:max-w-48"
            style={{
              aspectRatio: `${media.width} / ${media.height}`,
              background: 'repeating-conic-gradient(var(--line) 0 25%, var(--card) 0 50%) 0 0 / 16px 16px',
            }}
          >
            {shown.data && (
              <img
                src={shown.data.url}
                alt="What was cut out"
                className={
                  shown.isFetching ? 'size-full object-contain opacity-60' : 'size-full object-contain'
                }
              />
            )}
          </div>
        </figure>
      </div>
    </Dialog>
  )
}
