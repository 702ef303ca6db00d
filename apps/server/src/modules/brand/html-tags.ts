import { Tokenizer } from 'htmlparser2'

export type TagReader = {
  /** `start` is where the tag begins in the page. */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number): void
  /** `end` is where the closing tag's name ends. */
  close(name: string, end: number): void
  text(text: string): void
}

/** More of either is no page but an attempt. */
const mostAttributes = 60
const mostValue = 400_000

/**
 * Reads a page tag by tag, in one go over its length: no tree of what is open is kept, for with one a page as deep as
 * it is long would take minutes. Names are in small letters, entities are decoded.
 */
export function readTags(html: string, reader: TagReader): void {
  let attributes = new Map<string, string>()
  let [tag, tagStart, name, value] = ['', 0, '', '']
  const opened = () => reader.open(tag, attributes, tagStart)
  const ignored = () => undefined
  const append = (more: string) => {
    if (value.length + more.length <= mostValue) value += more
  }
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase()
        tagStart = start - 1
        attributes = new Map()
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => append(html.slice(start, end)),
      onattribentity: (code) => append(String.fromCodePoint(code)),
      onattribend: () => {
        if (attributes.size < mostAttributes && !attributes.has(name)) attributes.set(name, value)
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      ontext: (start, end) => reader.text(html.slice(start, end)),
      ontextentity: (code) => reader.text(String.fromCodePoint(code)),
      onclosetag: (start, end) => reader.close(html.slice(start, end).toLowerCase(), end),
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onend: ignored,
      onprocessinginstruction: ignored,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
