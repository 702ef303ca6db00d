import { tokenizer, TokenType } from '@csstools/css-tokenizer'

/** One declaration with the selector that it stands under; `''` of an inline style. */
export type Declaration = { selector: string; name: string; value: string }

const most = { tokens: 600_000, depth: 40, value: 400, selector: 300, declarations: 60_000 }

/** Reads styles in one go over their length; what is broken ends at the next semicolon or brace, as in a browser. */
export function* declarationsIn(css: string, inline = false): Generator<Declaration> {
  const source = tokenizer({ css })
  const selectors: string[] = inline ? [''] : []
  let [text, name, nameless] = ['', '', true]
  let [tokens, found] = [0, 0]
  const restart = () => ([text, name, nameless] = ['', '', true])
  const ended = (): Declaration | undefined => {
    const value = text.trim()
    const whole = !nameless && value !== '' && selectors.length > 0
    const declaration = { selector: selectors.at(-1) ?? '', name, value }
    restart()
    return whole ? declaration : undefined
  }
  while (!source.endOfFile() && ++tokens < most.tokens && found < most.declarations) {
    const [type, raw] = source.nextToken()
    if (type === TokenType.Comment) continue
    if (type === TokenType.OpenCurly) {
      // What looked like `a:hover` is a selector after all.
      const prelude = (nameless ? text : `${name}:${text}`).trim()
      if (selectors.length < most.depth) selectors.push(prelude.slice(0, most.selector))
      restart()
    } else if (type === TokenType.Semicolon || type === TokenType.CloseCurly || type === TokenType.EOF) {
      const declaration = ended()
      if (declaration) {
        found += 1
        yield declaration
      }
      if (type === TokenType.CloseCurly && !inline) selectors.pop()
    } else if (
      type === TokenType.Colon &&
      nameless &&
      /^\s*-{0,2}[a-z][\w-]*\s*$/i.test(text.slice(0, 200))
    ) {
      ;[name, text, nameless] = [text.trim(), '', false]
    } else if (text.length < most.value) text += raw
  }
  if (source.endOfFile()) {
    const last = ended()
    if (last) yield last
  }
}
