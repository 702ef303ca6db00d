import { describe, expect, test } from 'vitest'
import { edgeSpec, enumValues, nodeNames, nodeSpec, parseTypeName, type Campaign } from './index.ts'

describe('the schema tables', () => {
  test('know the fields of a node and the node a field leads to', () => {
    expect(nodeSpec('Campaign').fields.get('daily_budget')?.type).toBe('string')
    expect(nodeSpec('Ad').fields.get('creative')?.type).toBe('AdCreative')
    expect(nodeSpec('Nonsense')).toBeUndefined()
  })

  test('tell which parameters an edge takes and which it always needs', () => {
    const create = edgeSpec('AdAccount', 'POST', 'campaigns')
    expect(create?.returns).toBe('Campaign')
    expect(create?.params.get('special_ad_categories')?.required).toBe(true)
    expect(create?.params.get('daily_budget')).toEqual({
      name: 'daily_budget',
      type: 'unsigned int',
      required: false,
    })
    expect(create?.params.has('instagram_actor_id')).toBe(false)
    expect(edgeSpec('Campaign', 'POST', '')?.params.has('status')).toBe(true)
    expect(edgeSpec('Campaign', 'DELETE', '')).toBeDefined()
  })

  test('resolve every enum a parameter names', () => {
    const type = edgeSpec('AdAccount', 'POST', 'campaigns')?.params.get('objective')?.type ?? ''
    expect(enumValues(type)).toContain('OUTCOME_SALES')
    expect(enumValues('nonsense')).toBeUndefined()
  })

  test('carry the v26 changes', () => {
    expect(nodeSpec('AdSet').fields.has('cost_bidding_mode')).toBe(true)
    expect(enumValues('AdSet_cost_bidding_mode')).toEqual(['BALANCED', 'COST_FOCUSED', 'VOLUME_FOCUSED'])
    expect(nodeSpec('AdAccountDeliveryEstimate').fields.has('estimate_dau')).toBe(false)
    expect(enumValues('AdCreativeLinkDataCallToAction_type')).toContain('JOIN_LIVE_VIDEO')
    expect(edgeSpec('IGMedia', 'DELETE', '')).toBeDefined()
  })

  test('parse in full: every row of every node', () => {
    for (const name of nodeNames()) {
      const spec = nodeSpec(name)
      for (const field of spec.fields.values()) expect(field.name).toMatch(/^[\w.]+$/)
      for (const operation of spec.operations) {
        for (const param of operation.params.values()) {
          expect(param.name).toMatch(/^[\w.]+$/)
          expect(parseTypeName(param.type).kind).toBeTruthy()
        }
      }
    }
  })

  test('type ids and money as strings', () => {
    const campaign: Campaign = {
      id: '120210000000000017',
      daily_budget: '5000',
      status: 'A_STATUS_OF_TOMORROW',
    }
    expect(campaign.daily_budget).toBe('5000')
  })
})
