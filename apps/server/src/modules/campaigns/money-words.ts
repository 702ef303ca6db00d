import { currencyExponents } from '@adwright/contract'
import type { StoredCampaign } from './campaign.ts'

/** `€20.00`: for sentences; exact amounts travel as minor units. */
export function money(minor: number, currency: StoredCampaign['currency']): string {
  const exponent = currencyExponents[currency]
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  }).format(minor / 10 ** exponent)
}
