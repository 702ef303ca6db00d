import { readTags } from './html-tags.ts'
import { addImage, hintsOf, type ImageTag } from './image-tags.ts'
import { tidy } from './tidy.ts'

export type InlineSvg = Pick<ImageTag, 'hints' | 'place' | 'link'> & { source: string }
export type LinkTag = { rel: string; href: string; sizes: string; type: string; media: string }

/** What a page consists of, as far as it speaks of its business. Addresses are as written. */
export type Markup = {
  language: string
  base: string | undefined
  title: string
  /** Names in small letters; the first of each. */
  metas: Map<string, string>
  links: LinkTag[]
  headings: string[]
  jsonLd: string[]
  css: string[]
  inlineStyles: string[]
  images: ImageTag[]
  svgs: InlineSvg[]
  /** What can be read, piece by piece; prices that are struck out are not among it. */
  lines: string[]
  textLength: number
  asksPassword: boolean
  scripts: number
}

const most = {
  lines: 4000,
  line: 300,
  images: 300,
  svgs: 6,
  svg: 200_000,
  links: 200,
  styles: 2000,
  blocks: 40,
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'title', 'svg'])
const struck = new Set(['s', 'del', 'strike'])
/** Text goes on across these; every other tag ends a piece. */
// prettier-ignore
const inline = new Set(['span', 'b', 'i', 'em', 'strong', 'a', 'small', 'sup', 'sub', 'mark', 'bdi', 'ins', 'font',
  'u', 'data', 'time', 'abbr', 's', 'del', 'strike', 'wbr'])
const places = new Set(['header', 'footer', 'main', 'article', 'nav'])

export function readMarkup(html: string): Markup {
  const markup: Markup = {
    language: '', base: undefined, title: '', metas: new Map(), links: [], headings: [], jsonLd: [], css: [],
    inlineStyles: [], images: [], svgs: [], lines: [], textLength: 0, asksPassword: false, scripts: 0,
  } // prettier-ignore
  /** How many of a kind are open: closing tags that nobody opened cannot make it negative. */
  const open = new Map<string, number>()
  const isOpen = (name: string) => (open.get(name) ?? 0) > 0
  let skipping: string | undefined
  let raw: { kind: 'title' | 'json' | 'css'; text: string } | undefined
  let [line, heading] = ['', undefined as string | undefined]
  let link = ''
  let svg: (Omit<InlineSvg, 'source'> & { start: number }) | undefined
  const endLine = () => {
    const text = tidy(line.slice(0, most.line * 4))
    line = ''
    if (text === '') return
    markup.textLength += text.length
    if (markup.lines.length < most.lines) markup.lines.push(text.slice(0, most.line))
  }
  const place = (): ImageTag['place'] => {
    if (isOpen('footer')) return 'footer'
    if (isOpen('header') || isOpen('nav')) return isOpen('main') || isOpen('article') ? 'main' : 'header'
    return isOpen('main') || isOpen('article') ? 'main' : 'other'
  }

  readTags(html, {
    open: (name, attributes, start) => {
      if (skipping !== undefined) return
      const get = (key: string) => attributes.get(key) ?? ''
      const seen = { place: place(), link }
      if (!inline.has(name)) endLine()
      if (places.has(name) || struck.has(name)) open.set(name, (open.get(name) ?? 0) + 1)
      if (name === 'html') markup.language = get('lang') || get('xml:lang')
      else if (name === 'base') markup.base ??= attributes.get('href')
      else if (name === 'meta') addMeta(markup.metas, attributes)
      else if (name === 'h1') heading = ''
      else if (name === 'input' && get('type').toLowerCase() === 'password') markup.asksPassword = true
      else if (name === 'a') link = get('rel') === 'home' ? '/' : get('href').slice(0, 2000)
      else if (name === 'link' && markup.links.length < most.links)
        markup.links.push({
          rel: get('rel').toLowerCase(),
          href: get('href'),
          sizes: get('sizes'),
          type: get('type'),
          media: get('media'),
        })
      else if ((name === 'img' || name === 'source') && markup.images.length < most.images)
        addImage(markup.images, attributes, seen)
      if (get('style') && markup.inlineStyles.length < most.styles && coloured.has(name))
        markup.inlineStyles.push(get('style').slice(0, 1000))
      if (!unread.has(name)) return
      skipping = name
      raw = undefined
      if (name === 'script') markup.scripts += 1
      if (name === 'title' && markup.title === '') raw = { kind: 'title', text: '' }
      if (name === 'style' && markup.css.length < most.blocks) raw = { kind: 'css', text: '' }
      if (name === 'script' && /^application\/ld\+json/i.test(get('type').trim()))
        raw = { kind: 'json', text: '' }
      if (name === 'svg') svg = { start, hints: hintsOf(attributes), ...seen }
    },
    text: (text) => {
      if (raw) raw.text += text
      if (skipping !== undefined) return
      if (heading !== undefined) heading += text
      if (![...struck].some(isOpen) && line.length < most.line * 4) line += text
    },
    close: (name, end) => {
      if (skipping !== undefined) {
        if (name !== skipping) return
        if (raw?.kind === 'title') markup.title = tidy(raw.text).slice(0, 300)
        if (raw?.kind === 'css') markup.css.push(raw.text)
        if (raw?.kind === 'json' && markup.jsonLd.length < most.blocks) markup.jsonLd.push(raw.text)
        if (svg && end - svg.start <= most.svg && markup.svgs.length < most.svgs) {
          const { start, ...rest } = svg
          markup.svgs.push({ ...rest, source: `${html.slice(start, end)}>` })
        }
        ;[skipping, raw, svg] = [undefined, undefined, undefined]
        return
      }
      if (!inline.has(name)) endLine()
      if (open.has(name)) open.set(name, Math.max(0, (open.get(name) ?? 0) - 1))
      if (name === 'a') link = ''
      if (name === 'h1' && heading !== undefined) {
        if (tidy(heading) !== '' && markup.headings.length < 5)
          markup.headings.push(tidy(heading).slice(0, 300))
        heading = undefined
      }
    },
  })
  endLine()
  return markup
}

const coloured = new Set(['a', 'button', 'header', 'nav', 'div', 'section', 'span', 'input'])

function addMeta(metas: Map<string, string>, attributes: ReadonlyMap<string, string>): void {
  const content = tidy(attributes.get('content') ?? '').slice(0, 2000)
  if (content === '') return
  for (const key of [attributes.get('property'), attributes.get('name'), attributes.get('http-equiv')])
    if (key && !metas.has(key.toLowerCase()) && metas.size < 300) metas.set(key.toLowerCase(), content)
}
