/** What a simulated visitor looks at in a page. Every address is as the page wrote it. */
export interface ReadPage {
  title: string | undefined
  /** Where a first-party snippet wants its beacons: `<meta name="adwright:collect">` or `<script data-collect>`. */
  collect: string | undefined
  /** What the page says happened: `<meta name="adwright:event" content='{"event":"Purchase",…}'>`. */
  event: Record<string, unknown> | undefined
  /** Pictures marked `data-pixel`. */
  pixels: string[]
  /** Links and forms marked `data-step`, by that mark. */
  links: Map<string, string[]>
  forms: Map<string, Form>
}
export interface Form {
  action: string
  method: 'get' | 'post'
  /** Hidden fields with their values, and the names of those to fill in. */
  hidden: Record<string, string>
  fields: string[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')

type Attributes = Record<string, string>

function attributesOf(tag: string): Attributes {
  const found: Attributes = {}
  const pattern = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
  for (const [, name = '', double, single, bare] of tag.matchAll(pattern))
    found[name.toLowerCase()] = plain(double ?? single ?? bare ?? '')
  return found
}

/** Reads the tags of a page, forgivingly: what cannot be read is not there. */
export function readPage(html: string): ReadPage {
  const page: ReadPage = {
    title: titleIn(html),
    collect: undefined,
    event: undefined,
    pixels: [],
    links: new Map(),
    forms: new Map(),
  }
  let form: Form | undefined
  for (const [, name = '', rest = ''] of html.matchAll(/<(\/?[a-z]+)((?:\s[^<>]*)?)>/gi)) {
    const at = attributesOf(rest)
    switch (name.toLowerCase()) {
      case 'meta':
        if (at['name'] === 'adwright:collect') page.collect ??= at['content']
        if (at['name'] === 'adwright:event') page.event = eventIn(at['content'])
        break
      case 'script':
        if (at['data-collect']) page.collect ??= at['data-collect']
        break
      case 'img':
        if ('data-pixel' in at && at['src']) page.pixels.push(at['src'])
        break
      case 'a':
        if (at['data-step'] && at['href'])
          page.links.set(at['data-step'], [...(page.links.get(at['data-step']) ?? []), at['href']])
        break
      case 'form':
        form = {
          action: at['action'] ?? '',
          method: at['method']?.toLowerCase() === 'post' ? 'post' : 'get',
          hidden: {},
          fields: [],
        }
        if (at['data-step']) page.forms.set(at['data-step'], form)
        break
      case '/form':
        form = undefined
        break
      case 'input':
      case 'select':
      case 'textarea':
        if (!form || !at['name']) break
        if (at['type'] === 'hidden') form.hidden[at['name']] = at['value'] ?? ''
        else form.fields.push(at['name'])
        break
      default:
    }
  }
  return page
}

const titleIn = (html: string): string | undefined => {
  const written = /<title[^>]*>([^<]*)/i.exec(html)?.[1]
  return written === undefined ? undefined : plain(written).trim()
}

function eventIn(content: string | undefined): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(content ?? '')
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : undefined
  } catch {
    return undefined
  }
}
