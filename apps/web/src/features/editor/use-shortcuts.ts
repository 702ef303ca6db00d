import { useEffect, useEffectEvent } from 'react'

type Shortcuts = { undo: () => void; redo: () => void; save: () => void }

/** Ctrl or Cmd with Z, Shift+Z, Y and S, wherever the focus is; not in dialogs, nor in fields that are not taken over yet. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[role=dialog], [data-own-undo]')) return
    const key = event.key.toLowerCase()
    if (key === 'z' && event.shiftKey) shortcuts.redo()
    else if (key === 'z') shortcuts.undo()
    else if (key === 'y') shortcuts.redo()
    else if (key === 's') shortcuts.save()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}
