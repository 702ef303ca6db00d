/** Colours that people name, as they look well on a poster; the plain ones of the screen are too loud to print. */
const named: readonly (readonly [name: RegExp, colour: string])[] = [
  [/\b(navy|dark blue)\b/i, '#1d2f5f'],
  [/\b(turquoise|teal)\b/i, '#1c8a8a'],
  [/\b(sky blue|light blue)\b/i, '#4f9fd8'],
  [/\bblue\b/i, '#2456c9'],
  [/\b(burgundy|wine red)\b/i, '#7a1f35'],
  [/\bred\b/i, '#c8312b'],
  [/\b(dark green|forest green)\b/i, '#1f4d36'],
  [/\bgreen\b/i, '#2f8a4f'],
  [/\borange\b/i, '#e06a1b'],
  [/\b(gold|golden|mustard)\b/i, '#b98a22'],
  [/\byellow\b/i, '#e0ae1c'],
  [/\b(purple|violet)\b/i, '#6a3fb0'],
  [/\b(pink|rose)\b/i, '#d4537e'],
  [/\b(brown|terracotta)\b/i, '#99543a'],
  [/\b(black|charcoal)\b/i, '#23212a'],
  [/\b(grey|gray|silver)\b/i, '#6f7480'],
]

export type EditWish = { headline?: string; color?: string }

/**
 * What can be done about a wish without a model: words in quotes become the headline, a colour code or a colour's
 * English name the leading colour. Anything else it says needs one.
 */
export function readWish(prompt: string): EditWish {
  const quoted = /["“„«]([^"“”„«»]{2,120})["”“»]/u.exec(prompt)?.[1]?.trim()
  const code = /#[0-9a-f]{6}\b/i.exec(prompt)?.[0]?.toLowerCase()
  const color = code ?? named.find(([name]) => name.test(prompt))?.[1]
  return { ...(quoted && { headline: quoted }), ...(color && { color }) }
}

/** What an edit by the local studio says of itself, since it cannot do all that may have been meant. */
export function toldOfWish({ headline, color }: EditWish, isOurs: boolean): string {
  if (!isOurs)
    return 'The local studio composed a new poster around your picture. To have the picture itself repainted, an image model is needed.'
  const done = [headline && 'the new headline', color && 'the colour'].filter(Boolean).join(' and ')
  return done
    ? `The local studio drew it anew with ${done} and the style you chose. The editor does the rest by hand.`
    : 'The local studio drew it anew in the style you chose. Put new words in quotes, name a colour, or use the editor.'
}
