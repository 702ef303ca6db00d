import {
  describeLayout,
  PLACEMENTS,
  type DescribedBox,
  type DesignInput,
  type Layout,
  type Placement,
  type PosterDesign,
  type Report,
} from '@adwright/studio'
import { readJsonFile } from '../read-json-file.ts'

/** What `--layout` writes: each box in words, the layout itself, and all that it was made of, so that it can be edited. */
export type LayoutFile = {
  kind: 'adwright-poster'
  version: 1
  placement: Placement
  width: number
  height: number
  /** Where words, button and logo may stand. */
  safe: DescribedBox['rect']
  style: string
  composition: string
  look: string
  seed: number
  boxes: DescribedBox[]
  texts: Report['texts']
  findings: Report['findings']
  shortened: Report['shortened']
  layout: Layout
  made: DesignInput
}

export function layoutFileOf(
  made: DesignInput,
  { composition, look }: PosterDesign,
  layout: Layout,
  { texts, findings, shortened }: Report,
): LayoutFile {
  const { placement, width, height, safe, style, seed } = layout
  return {
    kind: 'adwright-poster',
    version: 1,
    placement,
    width,
    height,
    safe,
    style,
    composition,
    look: look.id,
    seed,
    boxes: describeLayout(layout),
    texts,
    findings,
    shortened,
    layout,
    made: { ...made, composition },
  }
}

/** @throws Error when it is not a file that `poster --layout` wrote */
export async function readLayoutFile(file: string): Promise<Pick<LayoutFile, 'made' | 'placement'>> {
  const parsed = await readJsonFile(file)
  if (!isLayoutFile(parsed))
    throw new Error(`${file} is no layout file: edit takes what poster wrote with --layout FILE.json.`)
  return parsed
}

const isLayoutFile = (value: unknown): value is LayoutFile => {
  const file: Partial<LayoutFile> = Object(value)
  return file.kind === 'adwright-poster' && file.made !== undefined && (file.placement ?? '') in PLACEMENTS
}
