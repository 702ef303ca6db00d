import type { Finding } from '@adwright/contract'
import type { Finding as Found, Report } from '@adwright/studio'

// What a person cannot read or see, or what Meta would refuse, is a problem; what merely crowds the picture is a warning.
const problems: ReadonlySet<Found['kind']> = new Set([
  'contrast',
  'clipped',
  'glyphs',
  'small',
  'bytes',
  'pixels',
  'ratio',
])

/** The engine's inspection in the words that a person reads. Never empty: a clean picture says so. */
export function reportToFindings({
  findings,
  warnings,
  shortened,
}: Pick<Report, 'findings' | 'warnings' | 'shortened'>): Finding[] {
  const found = [...findings, ...warnings].map((one): Finding => ({
    level: problems.has(one.kind) ? 'problem' : 'warning',
    code: `poster.${one.kind}`,
    message: messages[one.kind](one),
    ...fieldOf(one.role),
  }))
  const cut = shortened.map(({ role, from, to }): Finding => ({
    level: 'warning',
    code: 'poster.shortened',
    message: to
      ? `${nameOf(role)} “${briefly(from)}” was too long for this shape; it reads “${to}”. Use the shorter words, or edit them.`
      : `${nameOf(role)} “${briefly(from)}” did not fit this shape and was left out. Use shorter words to bring it back.`,
    ...fieldOf(role),
    ...(to && { shorter: to }),
  }))
  if (found.length + cut.length > 0) return [...found, ...cut]
  return [{ level: 'ok', code: 'poster.clean', message: 'Everything is legible and inside the safe area.' }]
}

const messages: Readonly<Record<Found['kind'], (found: Found) => string>> = {
  contrast: ({ role, measured, bound }) =>
    `${nameOf(role)} stands out too little from what is behind it (contrast ${measured}, it needs ${bound}). Choose another look or a calmer picture.`,
  overlap: ({ role, detail }) =>
    detail === 'face'
      ? `${nameOf(role)} covers a face. Move it, or choose another composition.`
      : `${nameOf(role)} and ${nameOf(detail).toLowerCase()} cross. Move one of them, or choose another composition.`,
  clipped: ({ role }) => `${nameOf(role)} is cut off by the edge. Move it inwards or make it smaller.`,
  unsafe: ({ role }) =>
    `${nameOf(role)} stands where Facebook or Instagram may cover it. Move it into the safe area.`,
  small: ({ role }) => `${nameOf(role)} is too small to read on a phone. Make it larger, or use fewer words.`,
  lines: ({ role }) => `${nameOf(role)} runs over too many lines. Use fewer words.`,
  glyphs: ({ role, detail }) =>
    `${nameOf(role)} has characters that none of our fonts draws: ${detail}. Write it without them.`,
  bytes: ({ measured = 0, bound = 0 }) =>
    `The file is ${megabytes(measured)} MB, Meta takes at most ${megabytes(bound)} MB. Make it in standard quality.`,
  pixels: ({ measured, bound }) =>
    `The picture is ${measured} pixels wide, Meta asks for at least ${bound}. Make it in standard quality.`,
  ratio: () => 'The picture has another shape than this placement. Make it for this shape.',
  coverage: ({ measured = 0 }) =>
    `Words take ${Math.round(measured * 100)} % of the picture. Use fewer words, so that the picture is seen.`,
  busy: ({ role }) =>
    `${nameOf(role)} is harder to read on the restless ground behind it. Move it, or choose a calmer picture or another composition.`,
  enlarged: ({ measured = 0 }) =>
    `The photo is shown ${measured.toFixed(1)} times as large as it is and looks soft. Use a larger one.`,
  blurry: () => 'The photo looks out of focus. Use a sharper one.',
}

const names: Readonly<Record<string, string>> = {
  headline: 'The headline',
  kicker: 'The line above the headline',
  body: 'The text',
  offer: 'The offer',
  offer_plate: 'The offer',
  cta: 'The button',
  cta_plate: 'The button',
  wordmark: 'The name',
  logo: 'The logo',
  photo: 'The photo',
  subject: 'The picture',
}
const nameOf = (role = ''): string => names[role] ?? 'Something'

const fields: Readonly<Record<string, string>> = {
  headline: 'words.headline',
  kicker: 'words.kicker',
  // what a poster prints as its text is the description of the ad
  body: 'words.description',
  offer: 'words.offer',
  cta: 'ctaLabel',
  photo: 'photoId',
}
function fieldOf(role = ''): Pick<Finding, 'field'> {
  const field = fields[role]
  return field ? { field } : {}
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
const briefly = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text)
