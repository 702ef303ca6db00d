import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { AdStudyCell } from '../store/marketing-records.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objectIn, objects, text, texts, whole } from '../wire/pick.ts'

const mostCells = 150
const mostEntities = 100
/** Studies of one business at the same time. */
export const mostStudies = 100

export type CellWish = Pick<
  AdStudyCell,
  'name' | 'treatment_percentage' | 'campaigns' | 'adsets' | 'ads' | 'creative_test'
>

/** The cells of a study as they were asked for, every condition of its type checked. */
export function readCells(input: Json, type: string, call: Call): CellWish[] {
  const cells = objects(input, 'cells')
  if (cells.length === 0) throw badParam('cells must hold at least one cell.', 'cells')
  if (cells.length > mostCells) throw badParam(`A study takes at most ${mostCells} cells.`, 'cells')
  const wishes = cells.map((cell, at) => readCell(cell, at, call))
  if (type === 'SPLIT_TEST_V2') checkCreativeTest(wishes, cells)
  else checkShares(wishes, type)
  checkApart(wishes)
  return wishes
}

function readCell(cell: Json, at: number, call: Call): CellWish {
  const path = ['cells', String(at)]
  const name = text(cell, 'name')
  if (!name) throw badParam('Every cell needs a name.', [...path, 'name'])
  const wish = {
    name,
    treatment_percentage: Number(cell['treatment_percentage'] ?? 0),
    campaigns: texts(cell, 'campaigns'),
    adsets: texts(cell, 'adsets'),
    ads: texts(cell, 'ads'),
  }
  for (const [kind, ids] of [
    ['campaign', wish.campaigns],
    ['adset', wish.adsets],
    ['ad', wish.ads],
  ] as const) {
    if (ids.length > mostEntities) throw badParam(`A cell holds at most ${mostEntities} objects.`, path)
    for (const id of ids) {
      const found = call.twin.objects.findOf(kind, id)
      if (!found || found.world !== call.world.id || found.status === 'DELETED')
        throw noSuchObject(id, 'POST')
    }
  }
  return wish
}

function checkShares(cells: readonly CellWish[], type: string): void {
  if (type === 'SPLIT_TEST' && cells.length < 2)
    throw badParam('A split test needs two cells or more.', 'cells')
  for (const [at, { treatment_percentage: share, campaigns, adsets, ads }] of cells.entries()) {
    if (!(share > 0 && share <= 100)) {
      throw badParam('treatment_percentage must be above 0 and at most 100.', [
        'cells',
        String(at),
        'treatment_percentage',
      ])
    }
    const kinds = [campaigns, adsets, ads].filter((ids) => ids.length > 0).length
    if (type === 'SPLIT_TEST' && kinds !== 1) {
      throw badParam('A cell holds campaigns or ad sets, and not both.', ['cells', String(at)])
    }
  }
  const sum = cells.reduce((total, { treatment_percentage: share }) => total + share, 0)
  if (type === 'SPLIT_TEST' && Math.abs(sum - 100) > 0.001) {
    throw badParam('The treatment_percentage of all cells must add up to 100.', 'cells')
  }
}

/** A creative test compares two to five ads, one in each cell, within one ad set's budget. */
function checkCreativeTest(wishes: CellWish[], cells: readonly Json[]): void {
  if (wishes.length < 2 || wishes.length > 5) throw badParam('A creative test takes 2 to 5 cells.', 'cells')
  for (const [at, wish] of wishes.entries()) {
    if (wish.ads.length !== 1 || wish.campaigns.length > 0 || wish.adsets.length > 0) {
      throw badParam('Every cell of a creative test holds exactly one ad.', ['cells', String(at), 'ads'])
    }
    const config = objectIn(cells[at], 'creative_test_config')
    const daily = whole(config, 'daily_budget')
    const lifetime = Number(config?.['lifetime_budget_percentage'] ?? Number.NaN)
    if (daily === undefined && Number.isNaN(lifetime)) {
      throw badParam('creative_test_config needs daily_budget or lifetime_budget_percentage.', [
        'cells',
        String(at),
        'creative_test_config',
      ])
    }
    if (config) wish.creative_test = config
    wish.treatment_percentage = 100 / wishes.length
  }
}

/** Nothing may be in two cells, directly or through its parent. */
function checkApart(cells: readonly CellWish[]): void {
  const all = cells.flatMap(({ campaigns, adsets, ads }) => [...campaigns, ...adsets, ...ads])
  if (new Set(all).size < all.length) throw badParam('An object can be in one cell only.', 'cells')
}

export function checkTimes(start: number, end: number, now: number): void {
  if (end <= start) throw badParam('end_time must come after start_time.', 'end_time')
  if (end <= now) throw badParam('end_time must be in the future.', 'end_time')
  if (end - start < 86_400) throw badParam('A study runs for a day at least.', 'end_time')
  if (end - start > 270 * 86_400) throw badParam('A study runs for 270 days at most.', 'end_time')
}
