import type { Brief, CreateBrief } from '@adwright/contract'
import ipaddr from 'ipaddr.js'
import { AppError } from '#platform/errors.ts'

/** A brief as stored: the contract's fields with instants. */
export type StoredBrief = Omit<Brief, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date }

export const presentBrief = (brief: StoredBrief): Brief => ({
  ...brief,
  createdAt: brief.createdAt.toISOString(),
  updatedAt: brief.updatedAt.toISOString(),
})

const privateNames = /(^|\.)(localhost|local|internal|lan|home|intranet|test|invalid)\.?$/i

/** People who click an ad must reach the page. @throws brief.url_unreachable_kind */
export function checkLandingUrl(url: string): void {
  const { hostname, username, password } = new URL(url)
  const bare = hostname.replace(/^\[|\]$/g, '')
  const reachable = ipaddr.isValid(bare)
    ? ipaddr.process(bare).range() === 'unicast'
    : bare.includes('.') && !privateNames.test(bare)
  if (!reachable || username || password)
    throw new AppError('brief.url_unreachable_kind', {}, { field: 'url' })
}

/** The fields that a patch may change. */
export type BriefPatch = { [Field in keyof CreateBrief]?: CreateBrief[Field] | undefined }

export function patchBrief(brief: StoredBrief, patch: BriefPatch, now: Date): StoredBrief {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  return { ...brief, ...given, updatedAt: now }
}
