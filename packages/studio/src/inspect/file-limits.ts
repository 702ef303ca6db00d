import { PLACEMENTS, type Placement } from '../placements.ts'
import type { Finding } from './finding.ts'

/** A finished picture as a file: pixels, and how many bytes. */
export type PictureFile = { width: number; height: number; bytes: number }

/** What Meta would refuse or cut of the file. */
export function fileFindings({ width, height, bytes }: PictureFile, placement: Placement): Finding[] {
  const facts = PLACEMENTS[placement]
  const { mostBytes, leastWidth, ratioTolerance } = facts.file
  const ratio = facts.width / facts.height
  const findings: Finding[] = []
  if (bytes > mostBytes)
    findings.push({
      kind: 'bytes',
      words: `the file has ${bytes} bytes, at most ${mostBytes} are taken`,
      measured: bytes,
      bound: mostBytes,
    })
  if (width < leastWidth)
    findings.push({
      kind: 'pixels',
      words: `the picture is ${width} px wide, the least is ${leastWidth}`,
      measured: width,
      bound: leastWidth,
    })
  if (Math.abs(width / height / ratio - 1) > ratioTolerance)
    findings.push({
      kind: 'ratio',
      words: `the picture is ${width} to ${height}, the placement is ${facts.width} to ${facts.height}`,
      measured: width / height,
      bound: ratio,
    })
  return findings
}
