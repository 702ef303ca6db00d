import type { Media, Rect } from '@adwright/contract'
import { cropRect } from '@adwright/posting'
import { useId, useState } from 'react'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { behindWindow, mostWidth, resizeTo } from './crop-frame.ts'
import { CropStage } from './crop-stage.tsx'
import { ratioOf, type CropShape } from './crop-shapes.ts'
import { isVideo } from './variant.ts'
import { postWords } from './words.ts'

const t = postWords.crop

type Props = {
  media: Media
  name: string
  /** What can be cut; the first one is proposed. */
  shapes: readonly CropShape[]
  /** Where the proposal lies. */
  rect?: Rect | undefined
  busy: boolean
  onApply: (cut: { ratio: number; rect: Rect }) => void
  onClose: () => void
}

/** Cuts a picture or a video to a shape, with the result beside it. */
export function CropDialog({ media, name, shapes, rect: proposed, busy, onApply, onClose }: Props) {
  const id = useId()
  const [shape, setShape] = useState<CropShape>(shapes[0] ?? 'square')
  const ratio = ratioOf(shape)
  const cut = { own: media.width / media.height, ratio }
  /** What the frame came to by hand; the slider tells its own value. */
  const [said, setSaid] = useState('')
  const [rect, setRect] = useState(proposed ?? cropRect(media.width, media.height, ratio))
  const url = isVideo(media) ? media.stillUrl : media.url
  const choose = (next: CropShape) => {
    setShape(next)
    setRect(cropRect(media.width, media.height, ratioOf(next)))
  }
  const round = (share: number) => Math.round(share * 100)
  const placeOf = ({ x, y, width }: Rect) => t.where(round(x), round(y), round(width))
  const place = placeOf(rect)
  const move = (next: Rect) => {
    setRect(next)
    setSaid(placeOf(next))
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.title(name)}
      description={t.hint}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" busy={busy} onClick={() => onApply({ ratio, rect })}>
            {t.apply}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 p-1 sm:grid-cols-[minmax(0,1fr)_176px]">
        <div className="min-w-0">
          {shapes.length > 1 && (
            <div className="mb-3 max-w-full overflow-x-auto">
              <Segmented
                label={t.ratio}
                value={String(shape)}
                items={shapes.flatMap((each) =>
                  typeof each === 'number' ? [] : { value: each, label: t.ratios[each] },
                )}
                onChange={(value) => {
                  const next = shapes.find((each) => String(each) === value)
                  if (next !== undefined) choose(next)
                }}
              />
            </div>
          )}
          <CropStage url={url ?? ''} rect={rect} cut={cut} onChange={move} describedBy={id} />
          <p id={id} className="sr-only">
            {place}
          </p>
          <p aria-live="polite" className="sr-only">
            {said}
          </p>
          <label className="mt-3 flex items-center gap-3 text-sm text-ink-2">
            <span className="shrink-0">{t.size}</span>
            <input
              type="range"
              min={20}
              max={100}
              value={Math.round((100 * rect.width) / mostWidth(cut))}
              aria-valuetext={place}
              className="h-10 min-w-0 flex-1 accent-(--accent-2)"
              onChange={(event) =>
                setRect(resizeTo(rect, (Number(event.target.value) / 100) * mostWidth(cut), cut))
              }
            />
          </label>
        </div>
        <figure className="min-w-0 max-sm:flex max-sm:items-center max-sm:gap-4">
          <figcaption className="text-sm font-[560] text-ink-2 sm:mb-2">{t.result}</figcaption>
          <div
            className="relative overflow-hidden rounded-md bg-sunken shadow-card max-sm:w-24"
            style={{ aspectRatio: ratio }}
          >
            <img
              src={url ?? ''}
              alt=""
              draggable={false}
              style={behindWindow(rect)}
              className="absolute max-w-none"
            />
          </div>
        </figure>
      </div>
    </Dialog>
  )
}
