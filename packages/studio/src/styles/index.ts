import { minimalist } from './minimalist/index.ts'
import type { Style, StyleId } from './style.ts'

const styles: Readonly<Record<string, Style>> = { minimalist }

export function styleOf(id: StyleId): Style {
  const style = styles[id]
  if (!style) throw new Error(`no style is called ${id}`)
  return style
}
