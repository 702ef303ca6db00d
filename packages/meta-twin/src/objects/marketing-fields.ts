import type { NodeName } from '@adwright/meta-schema'
import type { MarketingRecord } from '../store/marketing-records.ts'
import type { Readers } from './ad-object-fields.ts'

type MarketingKind = MarketingRecord['kind']

/** Kinds the twin keeps for itself have no node of their own: no address leads to them. */
export const marketingNodes: Record<MarketingKind, NodeName> = {
  app: 'Application',
  subscribed_app: 'Root',
  webhook_event: 'Root',
  platform_callback: 'Root',
}

export const marketingDefaults: Partial<Record<MarketingKind, readonly string[]>> = {}

export const marketingReaders: Record<MarketingKind, Readers<never>> = {
  app: {},
  subscribed_app: {},
  webhook_event: {},
  platform_callback: {},
}
