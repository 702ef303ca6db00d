import { createColourReader } from './css-colour.ts'
import { declarationsIn, type Declaration } from './css-declarations.ts'
import type { Markup } from './markup.ts'
import type { SeenColour } from './seen-colours.ts'

const brandName = /(^|-)(brand|primary|accent|main|theme|highlight|cta)(-|$)/i
/** What icon fonts and sliders bring along, and what belongs to a state or stands upon a colour. */
const foreignName =
  /^--(fa|swiper|tw)-|danger|error|warning|success|info|(^|-)(on|text|foreground|contrast|hover|active|disabled|rgb)(-|$)/i
/** Bootstrap defines hundreds of names; of them only this one is a site's own, and only when it was changed. */
const bootstrapName = /^--bs-(?!primary$)/i
const bootstrapBlue = new Set(['#0d6efd', '#007bff'])
const foreignSelector =
  /danger|error|valid|warning|success|alert|-(info|light|dark|secondary)\b|facebook|twitter|instagram|whatsapp|youtube|linkedin|pinterest|tiktok|social|cookie|consent|::selection|wp-block|has-[\w-]+-color|:(hover|focus|active|disabled|visited|checked|not)|\.(active|disabled|show)\b/i
const speaking =
  /(^|[\s,>+~.#[-])(btn|button|cta|badge|hero|header|navbar|nav|logo|brand|link|price|sale|label)|(^|[\s,>+~])(a|button|header|h1|h2)([\s,:.#[>]|$)/i
const weights: Record<string, number> = {
  'background-color': 3,
  background: 3,
  color: 1.5,
  fill: 1,
  'border-color': 1,
}

/** Colours that a page's styles name as the brand's, or use for what is to be seen: buttons, links, headers. */
export function coloursIn(markup: Markup, stylesheets: readonly string[]): SeenColour[] {
  const reader = createColourReader()
  const declarations = [...markup.css, ...stylesheets].flatMap((css) => [...declarationsIn(css)])
  for (const { name, value } of declarations) if (name.startsWith('--')) reader.define(name, value)
  const seen: SeenColour[] = []
  for (const key of ['theme-color', 'msapplication-tilecolor'])
    for (const colour of reader.read(markup.metas.get(key) ?? ''))
      seen.push({ colour, from: 'page', weight: 30, named: true })
  for (const one of declarations) seen.push(...coloursOf(one, reader))
  for (const style of markup.inlineStyles)
    for (const one of declarationsIn(style, true))
      for (const colour of reader.read(weights[one.name.toLowerCase()] === undefined ? '' : one.value))
        seen.push({ colour, from: 'page', weight: (weights[one.name.toLowerCase()] ?? 0) * 2, named: false })
  return seen
}

function coloursOf(
  { selector, name, value }: Declaration,
  reader: ReturnType<typeof createColourReader>,
): SeenColour[] {
  const property = name.toLowerCase()
  if (property.startsWith('--')) {
    if (!brandName.test(property.slice(2)) || foreignName.test(property) || bootstrapName.test(property))
      return []
    const isItself = /^--(color-|clr-|c-|bs-|wp--preset--color--)?(brand|primary)(-color|-colour)?$/i.test(
      property,
    )
    const changed = reader
      .read(value)
      .filter((colour) => property !== '--bs-primary' || !bootstrapBlue.has(colour))
    return changed.map((colour) => ({ colour, from: 'stylesheet', weight: isItself ? 40 : 15, named: true }))
  }
  const weight = weights[property]
  if (weight === undefined || !speaking.test(selector) || foreignSelector.test(selector)) return []
  const often = /primary/i.test(selector) ? 3 : 1
  return reader
    .read(value)
    .map((colour) => ({ colour, from: 'stylesheet', weight: weight * often, named: false }))
}
