import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { keptLength } from './kept-length.ts'
import { postWords } from './words.ts'

const t = postWords.shorten

type Props = {
  name: string
  before: string
  after: string
  busy: boolean
  onApply: () => void
  onClose: () => void
}

/** The words as they are, with what would go struck out, and as they would be. */
export function ShortenDialog({ name, before, after, busy, onApply, onClose }: Props) {
  const kept = keptLength(before, after)
  const box = 'max-h-52 overflow-y-auto rounded-md bg-sunken p-3 whitespace-pre-wrap [overflow-wrap:anywhere]'
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.title(name)}
      description={t.text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" busy={busy} onClick={onApply}>
            {t.apply}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 p-0.5 sm:grid-cols-2">
        <section>
          <h3 className="num mb-1.5 text-sm font-[580]">{t.before(t.characters(before.length))}</h3>
          <p dir="auto" tabIndex={0} className={box}>
            {before.slice(0, kept)}
            <del className="bg-bad-soft text-bad">{before.slice(kept)}</del>
          </p>
        </section>
        <section>
          <h3 className="num mb-1.5 text-sm font-[580]">{t.after(t.characters(after.length))}</h3>
          <p dir="auto" tabIndex={0} className={box}>
            {after}
          </p>
        </section>
      </div>
    </Dialog>
  )
}
