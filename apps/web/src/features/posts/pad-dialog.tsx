import type { Media } from '@adwright/contract'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { isVideo } from './variant.ts'
import { postWords } from './words.ts'

const t = postWords.pad

type Props = {
  media: Media
  name: string
  ratio: number
  busy: boolean
  onApply: () => void
  onClose: () => void
}

/** The whole picture on a blurred copy of itself, as it will be made. */
export function PadDialog({ media, name, ratio, busy, onApply, onClose }: Props) {
  const url = (isVideo(media) ? media.stillUrl : media.url) ?? ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title(name)}
      description={t.text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" busy={busy} onClick={onApply}>
            {postWords.crop.apply}
          </Button>
        </>
      }
    >
      <div
        className="relative mx-auto max-h-[420px] overflow-hidden rounded-md bg-sunken shadow-card"
        style={{ aspectRatio: ratio, width: `min(100%, ${Math.round(420 * ratio)}px)` }}
      >
        <img
          src={url}
          alt=""
          className="absolute inset-0 size-full scale-125 object-cover blur-xl brightness-75"
        />
        <img src={url} alt="" className="absolute inset-0 size-full object-contain" />
      </div>
    </Dialog>
  )
}
