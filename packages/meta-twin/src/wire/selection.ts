import { GraphError } from '../errors/graph-error.ts'
import type { Json } from '../store/records.ts'

/** One asked field: `adsets.limit(10){id,name}` has arguments and fields of its own. */
export interface Asked {
  name: string
  args: Json
  fields: Asked[]
}

const malformed = (text: string): GraphError =>
  new GraphError({
    code: 2500,
    message: `Syntax error "Expected end of string instead of "${text.slice(0, 20)}"."`,
  })

/** Reads Graph's `fields` language. */
export function readSelection(text: string): Asked[] {
  let at = 0
  const peek = (): string => text[at] ?? ''
  const skipSpace = (): void => {
    while (/\s/.test(peek())) at++
  }
  const word = (): string => {
    const found = /^[A-Za-z0-9_.]+?(?=\.[a-z_]+\(|[^A-Za-z0-9_.]|$)/.exec(text.slice(at))?.[0]
    if (!found) throw malformed(text.slice(at))
    at += found.length
    return found
  }
  const argument = (): string => {
    let depth = 0
    const from = ++at
    for (; at < text.length; at++) {
      if (peek() === '(') depth++
      else if (peek() === ')' && depth-- === 0) return text.slice(from, at++)
    }
    throw malformed(text.slice(from))
  }
  const list = (): Asked[] => {
    const found: Asked[] = []
    for (;;) {
      skipSpace()
      const asked: Asked = { name: word(), args: {}, fields: [] }
      while (peek() === '.' || peek() === '(') {
        if (peek() === '.') at++
        const name = peek() === '(' ? 'value' : word()
        if (peek() !== '(') throw malformed(text.slice(at))
        asked.args[name] = argument()
      }
      if (peek() === '{') {
        at++
        asked.fields = list()
        if (peek() !== '}') throw malformed(text.slice(at))
        at++
      }
      found.push(asked)
      skipSpace()
      if (peek() !== ',') return found
      at++
    }
  }
  if (text.trim() === '') return []
  const result = list()
  if (at < text.length) throw malformed(text.slice(at))
  return result
}
