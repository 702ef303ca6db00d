import type { MediaId } from '@adwright/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { extended, kept, mostSelected, nothingSelected, toggled, type Selection } from './selection.ts'

/** Chosen files of those on screen; what leaves the screen is not chosen any more. */
export function useSelection(shown: readonly MediaId[]) {
  const [held, setHeld] = useState<Selection<MediaId>>(nothingSelected)
  const selection = kept(held, new Set(shown))
  const clear = () => setHeld(nothingSelected)
  const selectAll = () => setHeld({ ids: shown.slice(0, mostSelected), anchor: shown[0] })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target) || inLayer(event.target)) return
    if (event.key === 'Escape' && selection.ids.length > 0) clear()
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection.ids.length > 0) {
      event.preventDefault()
      selectAll()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return {
    ids: selection.ids,
    has: (id: MediaId) => selection.ids.includes(id),
    /** `range`: with all that lies between it and the one before. */
    toggle: (id: MediaId, { range = false } = {}) =>
      setHeld(range ? extended(selection, id, shown) : toggled(selection, id)),
    clear,
  }
}
export type FileSelection = ReturnType<typeof useSelection>

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')
const inLayer = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role=dialog], [role=menu]') !== null
