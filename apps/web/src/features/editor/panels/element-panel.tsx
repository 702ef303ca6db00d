import { useDesk } from '../desk.ts'
import { ElementControls } from './element-controls.tsx'
import { ElementList } from './element-list.tsx'

/** What is chosen on the stage, or all that can be chosen. */
export function ElementPanel() {
  const { selected, preview, document, format } = useDesk()
  const element = preview?.elements.find(({ name }) => name === selected)
  const isHidden = selected !== null && document.edits[format]?.[selected]?.hidden
  return selected && element && !isHidden ? (
    <ElementControls key={`${format} ${selected}`} element={element} />
  ) : (
    <ElementList />
  )
}
