import { color, serializeRGB, SyntaxFlag } from '@csstools/css-color-parser'
import {
  isFunctionNode,
  isTokenNode,
  parseListOfComponentValues,
  type ComponentValue,
} from '@csstools/css-parser-algorithms'
import { isTokenHash, isTokenIdent, tokenize } from '@csstools/css-tokenizer'
import { hexOfChannels } from './seen-colours.ts'

const functions = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)$/i
/** `222 47% 11%`, as some kits keep their colours: the insides of an `hsl()`. */
const bareHsl = /^(\d{1,3}(?:\.\d+)?)(?:deg)?[ ,]+(\d{1,3}(?:\.\d+)?)%[ ,]+(\d{1,3}(?:\.\d+)?)%$/

/** Opaque colours in a value, as `#rrggbb`; `var()` is looked up in what the styles define. */
export function createColourReader() {
  const variables = new Map<string, string>()
  const known = new Map<string, string[]>()
  const read = (value: string, depth = 0): string[] => {
    const bare = bareHsl.exec(value.trim())
    const text = bare ? `hsl(${bare[1]} ${bare[2]}% ${bare[3]}%)` : value
    const held = known.get(text)
    if (held) return held
    const colours = parseListOfComponentValues(tokenize({ css: text.slice(0, 400) })).flatMap((one) =>
      inside(one, depth),
    )
    if (known.size < 5000) known.set(text, colours)
    return colours
  }
  const inside = (one: ComponentValue, depth: number): string[] => {
    if (isTokenNode(one) && (isTokenHash(one.value) || isTokenIdent(one.value))) return opaque(one)
    if (!isFunctionNode(one)) return []
    const name = one.getName()
    if (functions.test(name)) return opaque(one)
    if (name.toLowerCase() === 'var' && depth < 4) {
      const variable = /^var\(\s*(--[\w-]+)/i.exec(one.toString())?.[1] ?? ''
      const value = variables.get(variable)
      return value === undefined ? [] : read(value, depth + 1)
    }
    if (/gradient$/i.test(name)) return one.value.flatMap((part) => inside(part, depth))
    return []
  }
  return {
    define: (name: string, value: string) => {
      if (variables.size < 5000 && !variables.has(name)) variables.set(name, value)
    },
    read: (value: string) => read(value),
  }
}

function opaque(node: ComponentValue): string[] {
  const data = color(node)
  if (!data || typeof data.alpha !== 'number' || data.alpha < 0.9) return []
  // `currentcolor` and the system's own say nothing of a brand.
  if (data.syntaxFlags.has(SyntaxFlag.ColorKeyword) && data.channels.some(Number.isNaN)) return []
  const rgb = /(\d+),\s*(\d+),\s*(\d+)/.exec(serializeRGB(data).toString())
  return rgb ? [hexOfChannels(Number(rgb[1]), Number(rgb[2]), Number(rgb[3]))] : []
}
