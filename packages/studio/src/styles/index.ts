import { abstract } from './abstract/index.ts'
import { cartoon } from './cartoon/index.ts'
import { cyberpunk } from './cyberpunk/index.ts'
import { hyperrealistic } from './hyperrealistic/index.ts'
import { illustration } from './illustration/index.ts'
import { minimalist } from './minimalist/index.ts'
import { photorealistic } from './photorealistic/index.ts'
import { vintage } from './vintage/index.ts'
import { watercolor } from './watercolor/index.ts'
import type { Style, StyleId } from './style.ts'

const styles: Readonly<Record<StyleId, Style>> = {
  minimalist,
  illustration,
  abstract,
  cartoon,
  vintage,
  cyberpunk,
  watercolor,
  photorealistic,
  hyperrealistic,
}

export const styleOf = (id: StyleId): Style => styles[id]

export const compositionsOf = (id: StyleId): string[] =>
  styles[id].compositions.map((composition) => composition.id)
