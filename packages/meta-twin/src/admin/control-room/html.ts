import { escapeHtml } from '../../wire/html.ts'

/** A text that is HTML already; everything else put into `html` is escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | string | number | readonly Markup[] | undefined | false

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return ''
  if (part instanceof Markup) return part.text
  return typeof part === 'object' ? part.map(({ text }) => text).join('') : escapeHtml(String(part))
}

/** html`<b>${name}</b>`: what is put in cannot become markup. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.reduce((done, text, at) => done + textOf(parts[at - 1]) + text))
