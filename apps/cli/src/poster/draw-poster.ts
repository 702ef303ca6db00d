import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  brandFrom,
  inspect,
  layoutFor,
  render,
  renderSvg,
  soundDesign,
  writeWords,
  type DesignInput,
  type Layout,
  type Placement,
} from '@adwright/studio'
import type { CliIo } from '../cli-io.ts'
import { readPicture } from '../read-picture.ts'
import { layoutFileOf, readLayoutFile, type LayoutFile } from './layout-file.ts'
import { readPosterBrief } from './poster-brief.ts'
import type { Changes, PosterFileFormat, PosterOrder } from './poster-order.ts'

const REFUSED = 1

/** Draws on this machine, asking no server. Resolves to the exit code. */
export async function drawPoster(order: PosterOrder, io: CliIo): Promise<number> {
  const at = (file: string) => path.resolve(io.folder, file)
  const told = order.command === 'poster' ? await fromBrief(order, io) : await readLayoutFile(at(order.from))
  const { changes } = order
  const placement = changes.placement ?? told.placement
  const made = await changed(told.made, changes, io.folder)
  const { design, findings } = soundDesign(made, [placement])
  const layout = layoutFor(design, placement)
  const report = inspect(layout)
  // what cannot be read or is cut is not handed out
  if (report.findings.length > 0) {
    const reasons = (findings.length > 0 ? findings.map(({ finding }) => finding) : report.findings).map(
      ({ words }) => `  ${words}`,
    )
    io.err(['This poster would not be good enough, so it was not written:', ...reasons, ''].join('\n'))
    return REFUSED
  }
  const bytes = await drawn(layout, order.format)
  await write(at(order.out), bytes)
  const file = layoutFileOf(made, design, layout, report)
  if (order.layoutFile) await write(at(order.layoutFile), `${JSON.stringify(file, undefined, 1)}\n`)
  io.out(order.json ? `${JSON.stringify(answer(file, order))}\n` : `${sentence(file, order, bytes.length)}\n`)
  for (const { role, from, to } of report.shortened)
    io.err(
      to
        ? `To fit, the ${role} reads “${to}” instead of “${from}”.\n`
        : `The ${role} did not fit: “${from}”.\n`,
    )
  return 0
}

const drawn = async (layout: Layout, format: PosterFileFormat): Promise<Buffer> =>
  format === 'svg' ? Buffer.from(await renderSvg(layout)) : (await render(layout, { format })).bytes

async function fromBrief(
  { from, changes }: PosterOrder,
  io: CliIo,
): Promise<{ made: DesignInput; placement: Placement }> {
  const file = path.resolve(io.folder, from)
  const { brief, own, colours, photo, logo, unused } = await readPosterBrief(file)
  for (const name of unused) io.err(`${from}: ${name} means nothing to a poster and was left aside.\n`)
  const beside = (name: string) => path.resolve(path.dirname(file), name)
  const pictures = {
    ...(photo ? { photo: await readPicture(beside(photo), 'photo') } : {}),
    ...(logo ? { logo: await readPicture(beside(logo), 'logo') } : {}),
  }
  const [written] = writeWords(brief, { count: 1, seed: changes.seed ?? 1 })
  if (!written) throw new Error('No words could be written from this brief.')
  const { button, ...words } = own
  const found = brandFrom({
    url: brief.url,
    business: brief.business,
    ...(brief.industry ? { industry: brief.industry } : {}),
    ...(pictures.logo ? { logo: pictures.logo } : {}),
    ...(pictures.photo ? { photos: [pictures.photo] } : {}),
  })
  return {
    placement: 'square_1x1',
    made: {
      brief,
      words: { ...written, ...words, ...(button ? { ctaLabel: button } : {}) },
      brand: { ...(colours.primary ? {} : found), primary: found.primary, ...colours },
      style: 'hyperrealistic',
      seed: 1,
      ...pictures,
    },
  }
}

async function changed(made: DesignInput, changes: Changes, folder: string): Promise<DesignInput> {
  const { headline, body, offer, kicker, button, style, composition, seed, color, photo, logo } = changes
  // another style or seed has other compositions to choose from
  const { composition: kept, ...rest } = made
  const stays = style === undefined && seed === undefined
  return {
    ...rest,
    ...(composition ? { composition } : stays && kept ? { composition: kept } : {}),
    ...(style ? { style } : {}),
    ...(seed === undefined ? {} : { seed }),
    ...(color ? { brand: { primary: color } } : {}),
    ...(photo ? { photo: await readPicture(path.resolve(folder, photo), 'photo') } : {}),
    ...(logo ? { logo: await readPicture(path.resolve(folder, logo), 'logo') } : {}),
    words: {
      ...made.words,
      ...(headline === undefined ? {} : { headline }),
      ...(body === undefined ? {} : { description: body }),
      ...(offer === undefined ? {} : { offer }),
      ...(kicker === undefined ? {} : { kicker }),
      ...(button === undefined ? {} : { ctaLabel: button }),
    },
  }
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}

const answer = ({ layout: _layout, made: _made, ...told }: LayoutFile, { out }: PosterOrder) => ({
  out,
  ...told,
})

const sentence = (
  { width, height, style, composition, look, seed }: LayoutFile,
  { out }: PosterOrder,
  bytes: number,
) =>
  `${out}: ${width} × ${height}, ${Math.round(bytes / 1000)} kB, ${style} (${composition}, ${look}), seed ${seed}.`
