import { joinPieces, type Piece } from './segment.ts'

type Width = (text: string) => number
export type Broken = { lines: string[]; widest: number }

/**
 * The best way to set the pieces in exactly `count` lines: lines of like length, ends at a pause where there is
 * one, no lone short word on the last line. Undefined when there are fewer pieces than lines.
 */
export function breakInto(pieces: readonly Piece[], count: number, widthOf: Width): Broken | undefined {
  const n = pieces.length
  if (n < count) return undefined
  const widths = lineWidths(pieces, widthOf)
  const target = (widths[0]?.[n] ?? 0) / count
  // best[k][j]: least cost of setting the first j pieces in k lines
  const best: number[][] = Array.from({ length: count + 1 }, () => Array<number>(n + 1).fill(Infinity))
  const from: number[][] = Array.from({ length: count + 1 }, () => Array<number>(n + 1).fill(0))
  best[0]![0] = 0
  for (let k = 1; k <= count; k++) {
    for (let j = k; j <= n; j++) {
      for (let i = k - 1; i < j; i++) {
        const before = best[k - 1]![i]!
        if (before === Infinity) continue
        const cost = before + lineCost(pieces, i, j, widths[i]![j]!, target, k === count)
        if (cost < best[k]![j]!) {
          best[k]![j] = cost
          from[k]![j] = i
        }
      }
    }
  }
  const lines: string[] = []
  for (let k = count, j = n; k > 0; k--) {
    const i = from[k]![j]!
    lines.unshift(joinPieces(pieces.slice(i, j)))
    j = i
  }
  return { lines, widest: Math.max(...lines.map(widthOf)) }
}

function lineCost(
  pieces: readonly Piece[],
  i: number,
  j: number,
  width: number,
  target: number,
  last: boolean,
): number {
  const slack = (width - target) / target
  // too long costs more than too short: the widest line decides how large the type can be
  let cost = slack > 0 ? 2.2 * slack * slack : slack * slack
  const end = pieces[j - 1]?.text ?? ''
  if (!last) {
    if (/[,;:.!?…—–،؛、。！？]["”’»」』)]?$/u.test(end)) cost -= 0.12
    else if (/^\p{L}{1,3}$/u.test(end)) cost += 0.09
    if (
      pieces[j]?.glued === true &&
      !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(end)
    )
      cost += 0.3
  }
  if (last && width < 0.42 * target) cost += 0.4
  if (j - i === 1 && last && i > 0 && end.length < 5) cost += 0.25
  return cost
}

function lineWidths(pieces: readonly Piece[], widthOf: Width): number[][] {
  const own = pieces.map((piece) => widthOf(piece.text))
  const space = widthOf('n n') - widthOf('nn')
  return pieces.map((_, i) => {
    const row: number[] = []
    let sum = 0
    for (let j = i; j < pieces.length; j++) {
      sum += own[j]! + (j > i && !pieces[j]!.glued ? space : 0)
      row[j + 1] = sum
    }
    return row
  })
}
