import { abstract } from './abstract/index.ts'
import { illustration } from './illustration/index.ts'
import { minimalist } from './minimalist/index.ts'
import type { Style, StyleId } from './style.ts'

const styles: Readonly<Record<StyleId, Style>> = { minimalist, illustration, abstract }

export const styleOf = (id: StyleId): Style => styles[id]

export const compositionsOf = (id: StyleId): string[] =>
  styles[id].compositions.map((composition) => composition.id)
