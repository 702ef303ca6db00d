import type { LibraryMedia, MediaFolder } from '@adwright/contract'
import { Check, Folder, FolderPlus, FolderX, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FolderDialog } from './folder-dialog.tsx'
import { useFolders } from './use-library.ts'
import { useMove, type Folderless } from './use-organise.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.moveDialog

/** Into which folder, or out of all; a new one is made on the spot. */
export function MoveDialog({
  media,
  onClose,
  onDone,
}: {
  media: readonly LibraryMedia[]
  onClose: () => void
  onDone: () => void
}) {
  const folders = useFolders()
  const move = useMove()
  const [adding, setAdding] = useState(false)
  const to = (folder: Folderless) => move.mutate({ files: media, folder }, { onSuccess: onDone })
  const here = media.every(({ folderId }) => folderId === media[0]?.folderId) ? media[0]?.folderId : undefined
  if (adding)
    return (
      <FolderDialog
        folder={undefined}
        onClose={() => setAdding(false)}
        onDone={(made: MediaFolder) => to(made)}
      />
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title(media.length)}
      description={media.some(({ purpose }) => purpose === 'poster') ? t.text : undefined}
      footer={
        <Button onClick={() => setAdding(true)}>
          <FolderPlus aria-hidden />
          {libraryWords.folders.add}
        </Button>
      }
    >
      <ul className="flex flex-col gap-0.5 pb-1">
        {folders.map((folder) => (
          <Choice
            key={folder.id}
            icon={Folder}
            label={folder.name}
            here={here === folder.id}
            onClick={() => to(folder)}
          />
        ))}
        <Choice
          icon={FolderX}
          label={libraryWords.folders.noFolder}
          here={here === null}
          onClick={() => to(null)}
        />
      </ul>
    </Dialog>
  )
}

type ChoiceProps = { icon: LucideIcon; label: string; here: boolean; onClick: () => void }
const Choice = ({ icon: Icon, label, here, onClick }: ChoiceProps) => (
  <li>
    <button
      type="button"
      disabled={here}
      onClick={onClick}
      className={cx(
        'flex h-11 w-full items-center gap-3 rounded-md px-3 text-left text-base font-[560]',
        here ? 'text-ink-3' : 'hover-fine:bg-hover',
      )}
    >
      <Icon className="size-4 shrink-0 text-ink-3" aria-hidden />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {here && <Check className="size-4" aria-hidden />}
    </button>
  </li>
)
