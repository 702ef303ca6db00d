import { apportion, chanceOf } from '../deterministic.ts'
import { peopleByCountry } from '../delivery/audience.ts'
import { placements } from '../delivery/placements.ts'
import type { AdSet } from '../store/records.ts'
import { list, whole } from '../wire/pick.ts'
import { creditClasses, type CreditClass } from '../delivery/outcome.ts'
import { figureNames, noFigures, type FigureRow, type Figures } from './figures.ts'

/** Figures with the breakdown values they belong to. */
export interface SplitRow {
  values: Record<string, string>
  figures: Figures
}

const ages = [
  { label: '18-24', from: 18, to: 24, weight: 0.17 },
  { label: '25-34', from: 25, to: 34, weight: 0.29 },
  { label: '35-44', from: 35, to: 44, weight: 0.23 },
  { label: '45-54', from: 45, to: 54, weight: 0.15 },
  { label: '55-64', from: 55, to: 64, weight: 0.1 },
  { label: '65+', from: 65, to: 99, weight: 0.06 },
]

interface Part {
  values: Record<string, string>
  weight: number
}

/** Lays the figures of a row over breakdown values. The parts add up to the row exactly, figure by figure. */
export function splitRow(row: FigureRow, breakdowns: readonly string[], adSet: AdSet): SplitRow[] {
  const values: Record<string, string> = {}
  const placement = placements[row.placement]
  if (breakdowns.includes('publisher_platform'))
    values['publisher_platform'] = placement?.platform ?? 'unknown'
  if (breakdowns.includes('platform_position')) values['platform_position'] = placement?.position ?? 'unknown'
  if (breakdowns.some((name) => name.startsWith('hourly_'))) {
    const two = String(row.hour).padStart(2, '0')
    values['hourly_stats_aggregated_by_advertiser_time_zone'] = `${two}:00:00 - ${two}:59:59`
  }
  const parts = partsOf(breakdowns, adSet)
  if (parts.length === 0) return [{ values, figures: row.figures }]
  const chance = chanceOf('split', row.ad, row.day, row.placement, breakdowns.join())
  const weights = parts.map(({ weight }) => weight * (0.7 + 0.6 * chance()))
  const rows = parts.map((part) => ({ figures: noFigures(), values: { ...values, ...part.values } }))
  // Everything follows the impressions, so that no part shows clicks or spend without any.
  const impressions = apportion(row.figures.impressions, weights)
  const lay = (name: keyof Figures, amounts: readonly number[]): void =>
    amounts.forEach((amount, at) => {
      const target = rows[at]
      if (target) target.figures[name] = amount
    })
  for (const name of figureNames) {
    if (row.figures[name] === 0) continue
    lay(name, name === 'impressions' ? impressions : apportion(row.figures[name], impressions))
  }
  // Money follows the purchases it was paid for.
  for (const credit of creditClasses) {
    const sales = rows.map(({ figures }) => figures[`purchases:${credit}`])
    const value: `purchase_value:${CreditClass}` = `purchase_value:${credit}`
    if (row.figures[value] > 0 && sales.some((count) => count > 0)) {
      lay(value, apportion(row.figures[value], sales))
    }
  }
  return rows.filter(({ figures }) => figures.impressions > 0)
}

function partsOf(breakdowns: readonly string[], adSet: AdSet): Part[] {
  if (breakdowns.includes('country')) {
    return [...peopleByCountry(adSet.targeting)].map(([country, people]) => ({
      values: { country },
      weight: people,
    }))
  }
  const byAge = breakdowns.includes('age') ? ageParts(adSet) : [{ values: {}, weight: 1 }]
  const byGender = breakdowns.includes('gender') ? genderParts(adSet) : [{ values: {}, weight: 1 }]
  if (!breakdowns.includes('age') && !breakdowns.includes('gender')) return []
  return byAge.flatMap((age) =>
    byGender.map((gender) => ({
      values: { ...age.values, ...gender.values },
      weight: age.weight * gender.weight,
    })),
  )
}

function ageParts(adSet: AdSet): Part[] {
  const youngest = whole(adSet.targeting, 'age_min') ?? 18
  const oldest = whole(adSet.targeting, 'age_max') ?? 65
  return ages
    .filter(({ from, to }) => to >= youngest && (from <= oldest || oldest >= 65))
    .map(({ label, weight }) => ({ values: { age: label }, weight }))
}

function genderParts(adSet: AdSet): Part[] {
  const chosen = (list(adSet.targeting, 'genders') ?? []).map(Number)
  if (chosen.length === 1) return [{ values: { gender: chosen[0] === 1 ? 'male' : 'female' }, weight: 1 }]
  return [
    { values: { gender: 'female' }, weight: 0.52 },
    { values: { gender: 'male' }, weight: 0.46 },
    { values: { gender: 'unknown' }, weight: 0.02 },
  ]
}
