import type { LibraryMedia } from '@adwright/contract'
import { Download, FolderInput, Tag, Trash2, X, type LucideIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { cx } from '../../ui/cls.ts'
import { toast } from '../../ui/toast.tsx'
import { useBarHeight } from '../../ui/use-bar-height.ts'
import { DeleteManyDialog } from './delete-many-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { TagDialog } from './tag-dialog.tsx'
import { mostInZip, useDownload } from './use-download.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.bulk

/** What can be done with all selected files at once; floats at the foot of the screen. */
export function BulkBar({ media, onClear }: { media: readonly LibraryMedia[]; onClear: () => void }) {
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  const [asked, setAsked] = useState<'move' | 'tag' | 'delete'>()
  const download = useDownload()
  const close = () => setAsked(undefined)
  const done = () => {
    close()
    onClear()
  }
  const pack = () =>
    media.length > mostInZip ? toast(t.zipMost, { kind: 'info' }) : download.mutate(media.map(({ id }) => id))
  return (
    <div className="pointer-events-none fixed inset-x-3 bottom-[calc(74px+env(safe-area-inset-bottom))] z-30 flex justify-center lg:bottom-6 lg:pl-60">
      <div
        ref={bar}
        role="toolbar"
        aria-label={t.label}
        className="rise pointer-events-auto flex max-w-full items-center gap-0.5 rounded-lg bg-tooltip p-1.5 text-on-tooltip shadow-float"
      >
        <span aria-live="polite" className="num shrink-0 px-2.5 text-sm font-[620] whitespace-nowrap">
          {t.selected(media.length)}
        </span>
        <Act icon={FolderInput} label={t.move} onClick={() => setAsked('move')} />
        <Act icon={Tag} label={t.tag} onClick={() => setAsked('tag')} />
        <Act icon={Download} label={t.download} busy={download.isPending} onClick={pack} />
        <Act icon={Trash2} label={t.delete} onClick={() => setAsked('delete')} />
        <Act icon={X} label={t.clear} hideLabel onClick={onClear} />
      </div>
      {asked === 'move' && <MoveDialog media={media} onClose={close} onDone={done} />}
      {asked === 'tag' && <TagDialog media={media} onClose={close} onDone={done} />}
      {asked === 'delete' && <DeleteManyDialog media={media} onClose={close} onDone={done} />}
    </div>
  )
}

type ActProps = { icon: LucideIcon; label: string; onClick: () => void; busy?: boolean; hideLabel?: boolean }
const Act = ({ icon: Icon, label, onClick, busy = false, hideLabel = false }: ActProps) => (
  <button
    type="button"
    aria-label={label}
    aria-disabled={busy || undefined}
    onClick={busy ? undefined : onClick}
    className="flex h-10 min-w-10 items-center justify-center gap-2 rounded-sm px-2.5 text-sm font-[580] transition-colors duration-120 hover-fine:bg-[color-mix(in_oklch,var(--on-tooltip)_14%,transparent)] aria-disabled:opacity-50"
  >
    <Icon className="size-4 shrink-0" aria-hidden />
    <span className={cx('max-sm:sr-only', hideLabel && 'sr-only')}>{label}</span>
  </button>
)
