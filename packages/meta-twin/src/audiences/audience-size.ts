import type { CustomAudience } from '../store/marketing-records.ts'
import { countryOf } from '../world/countries.ts'
import type { Call } from '../wire/call.ts'
import { text, texts } from '../wire/pick.ts'

/** Of ten rows in a customer list, about six belong to somebody Meta knows. */
const matchRate = 0.62

/** People in an audience as the model counts them: matched rows, a share of a country, or a website's visitors. */
export function peopleIn(audience: CustomAudience, call: Call): number {
  switch (audience.subtype) {
    case 'LOOKALIKE': {
      const spec = audience.lookalike_spec
      const countries = [text(spec, 'country'), ...texts(spec, 'target_countries')].filter(
        (code) => code !== undefined,
      )
      const millions = countries.reduce((sum, code) => sum + (countryOf(code)?.people ?? 5), 0)
      const ratio = Number(spec?.['ratio'] ?? 0.01) - Number(spec?.['starting_ratio'] ?? 0)
      return Math.round(millions * 1_000_000 * ratio)
    }
    case 'WEBSITE':
    case 'ENGAGEMENT': {
      const since = call.now - (audience.retention_days ?? 30) * 86_400
      const visits = call.twin.objects
        .list(call.world.id, 'pixel_hour')
        .filter(({ hour }) => hour >= since)
        .flatMap(({ counts }) => Object.values(counts))
        .reduce((sum, { browser, server }) => sum + browser + server, 0)
      return Math.round(visits * 0.4)
    }
    default:
      return Math.round(audience.rows.length * matchRate)
  }
}
