import type { Lead } from '../store/marketing-records.ts'

/** Meta gives leads out for about ninety days; then they are gone. */
const keptSeconds = 90 * 86_400

export const isKept = (lead: Lead, now: number): boolean => lead.created > now - keptSeconds
