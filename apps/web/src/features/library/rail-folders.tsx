import type { MediaFolder } from '@adwright/contract'
import { Folder, FolderOpen, FolderPlus, FolderX, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { MenuItem, RowMenu } from '../../ui/menu.tsx'
import { DeleteFolderDialog } from './delete-folder-dialog.tsx'
import { useDrop } from './dragging.ts'
import { FolderDialog } from './folder-dialog.tsx'
import type { LibrarySearch } from './library-search.ts'
import { RailRow } from './rail-row.tsx'
import { useFolderList } from './use-library.ts'
import { useMove } from './use-organise.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.folders
type Props = { search: LibrarySearch; onGo: (change: Partial<LibrarySearch>) => void; mayWrite: boolean }
type Asked = { kind: 'new' } | { kind: 'rename' | 'delete'; folder: MediaFolder }

/** Folders with what is in them; each takes files that are dragged onto it. */
export function RailFolders({ search, onGo, mayWrite }: Props) {
  const { folders, unfiled } = useFolderList()
  const move = useMove()
  const out = useDrop((files) => move.mutate({ files, folder: null }))
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <section aria-label={t.title}>
      <div className="mb-1 flex h-8 items-center justify-between pl-2.5">
        <h2 className="eyebrow">{t.title}</h2>
        {mayWrite && (
          <IconButton label={t.add} size="iconSm" onClick={() => setAsked({ kind: 'new' })}>
            <FolderPlus aria-hidden />
          </IconButton>
        )}
      </div>
      {folders.length === 0 ? (
        <p className="px-2.5 text-sm text-ink-3">{t.empty}</p>
      ) : (
        <ul className="flex flex-col gap-0.5">
          {folders.map((folder) => (
            <FolderRow
              key={folder.id}
              folder={folder}
              active={search.folder === folder.id}
              onSelect={() => onGo({ folder: folder.id, view: 'all' })}
              {...(mayWrite && { onAsk: (kind: 'rename' | 'delete') => setAsked({ kind, folder }) })}
            />
          ))}
          <RailRow
            icon={FolderX}
            label={t.none}
            count={unfiled}
            active={search.folder === 'none'}
            over={out.over}
            onSelect={() => onGo({ folder: 'none', view: 'all' })}
            {...(mayWrite && { drop: out.handlers })}
          />
        </ul>
      )}
      {asked?.kind === 'delete' && (
        <DeleteFolderDialog
          folder={asked.folder}
          onClose={close}
          onDeleted={() => {
            close()
            if (search.folder === asked.folder.id) onGo({ folder: undefined })
          }}
        />
      )}
      {asked && asked.kind !== 'delete' && (
        <FolderDialog
          folder={asked.kind === 'rename' ? asked.folder : undefined}
          onClose={close}
          onDone={close}
        />
      )}
    </section>
  )
}

type RowProps = {
  folder: MediaFolder
  active: boolean
  onSelect: () => void
  onAsk?: (kind: 'rename' | 'delete') => void
}
function FolderRow({ folder, active, onSelect, onAsk }: RowProps) {
  const move = useMove()
  const drop = useDrop((files) => move.mutate({ files, folder }))
  return (
    <RailRow
      icon={active ? FolderOpen : Folder}
      label={folder.name}
      count={folder.files}
      active={active}
      over={drop.over}
      onSelect={onSelect}
      {...(onAsk && {
        drop: drop.handlers,
        menu: (
          <RowMenu label={t.menu(folder.name)}>
            <MenuItem icon={<Pencil aria-hidden />} onSelect={() => onAsk('rename')}>
              {t.rename}
            </MenuItem>
            <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => onAsk('delete')}>
              {t.delete}
            </MenuItem>
          </RowMenu>
        ),
      })}
    />
  )
}
