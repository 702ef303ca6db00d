import type { Target } from './landing.ts'
import type { Point } from './use-pointer-drag.ts'

/** Days take drops as `data-drop-day`; columns of hours as `data-drop-column`, where the height says the time. */
export const dropDay = (day: string) => ({ 'data-drop-day': day })
export const dropColumn = (day: string) => ({ 'data-drop-column': day })

/** What lies under the point; `read` turns a share of a column's height (0 to 1) into its moment. */
export function targetAt(
  { x, y }: Point,
  top: number,
  read: (day: string, share: number) => Date | null,
): Target | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const column = element.closest<HTMLElement>('[data-drop-column]')
    const columnDay = column?.dataset['dropColumn']
    if (column && columnDay) {
      const box = column.getBoundingClientRect()
      const at = read(columnDay, (top - box.top) / box.height)
      return at && { kind: 'at', at }
    }
    const day = element.closest<HTMLElement>('[data-drop-day]')?.dataset['dropDay']
    if (day) return { kind: 'day', day }
  }
  return null
}
