import type { LibraryMedia } from '@adwright/contract'
import { useState, type DragEvent } from 'react'

const type = 'application/x-library-files'
type Dragged = Pick<LibraryMedia, 'id' | 'folderId'>

/** Files on their way to a folder, by mouse. */
export function carry(event: DragEvent, files: readonly Dragged[]): void {
  event.dataTransfer.effectAllowed = 'move'
  event.dataTransfer.setData(type, JSON.stringify(files.map(({ id, folderId }) => ({ id, folderId }))))
}

/** Makes an element take files that are dropped on it; `over` while some are held above it. */
export function useDrop(take: (files: Dragged[]) => void) {
  const [over, setOver] = useState(false)
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(type)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        const data = event.dataTransfer.getData(type)
        if (!data) return
        event.preventDefault()
        take(JSON.parse(data) as Dragged[]) // `carry` wrote it: the type is ours alone
      },
    },
  }
}
