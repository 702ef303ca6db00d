import type { BriefId, Campaign, CampaignId, CampaignVideo } from '@adwright/contract'
import { ApiError } from '@adwright/contract/client'
import { beforeEach, describe, expect, it } from 'vitest'
import type { api } from '../../../lib/api.ts'
import { createWizardMemory } from '../wizard-memory.ts'
import { ensureDraft } from './ensure-draft.ts'
import type { LaunchSettings } from './launch-settings.ts'

const briefId = 'brief_1' as BriefId
const settings = {
  briefId,
  creativeIds: ['c1'],
  name: 'Latte',
  dailyBudgetMinor: 2000,
} as unknown as LaunchSettings

/** A server that keeps campaigns by idempotency key, as ours does. */
function server() {
  const campaigns = new Map<string, Campaign>()
  const byKey = new Map<string, Campaign>()
  const calls: string[] = []
  let answers = true
  const call = async (
    name: string,
    { params, body }: { params?: { id: string }; body?: Record<string, unknown> },
  ) => {
    calls.push(name)
    if (name === 'createCampaign') {
      const key = String(body?.['idempotencyKey'])
      const made = byKey.get(key) ?? {
        ...body,
        id: `cmp_${campaigns.size + 1}`,
        state: 'draft',
        creatives: [{ id: 'c1' }],
        videos: ((body?.['videos'] ?? []) as CampaignVideo[]).map(({ creativeId, mediaIds }) => ({
          creativeId,
          files: mediaIds.map((id) => ({ media: { id }, shownIn: [] })),
        })),
        startsAt: null,
        endsAt: null,
      }
      byKey.set(key, made as Campaign)
      campaigns.set((made as Campaign).id, made as Campaign)
      if (!answers) throw new ApiError(0, undefined)
      return made
    }
    const campaign = campaigns.get(params?.id ?? '')
    if (!campaign) throw new ApiError(404, undefined)
    if (name === 'deleteCampaign') campaigns.delete(campaign.id)
    return campaign
  }
  return {
    api: call as unknown as typeof api,
    campaigns,
    calls,
    answer: (yes: boolean) => {
      answers = yes
    },
  }
}

const map = new Map<string, string>()
const memory = createWizardMemory(
  {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  },
  'ws_1',
)
let keys = 0
const ensure = (at: ReturnType<typeof server>, change: Partial<LaunchSettings> = {}, known?: CampaignId) =>
  ensureDraft({
    api: at.api,
    memory,
    briefId,
    settings: { ...settings, ...change },
    known,
    newKey: () => `key-${(keys += 1)}`,
  })
beforeEach(() => map.clear())

describe('the draft behind the launch button', () => {
  it('is made once and found again', async () => {
    const at = server()
    const first = await ensure(at)
    expect((await ensure(at)).id).toBe(first.id)
    expect(at.calls.filter((name) => name === 'createCampaign')).toHaveLength(1)
  })
  it('is not made twice when the answer was lost', async () => {
    const at = server()
    at.answer(false)
    await expect(ensure(at)).rejects.toThrow()
    at.answer(true)
    await ensure(at)
    expect(at.campaigns.size).toBe(1)
  })
  it('follows a change of settings and leaves no old draft behind', async () => {
    const at = server()
    const first = await ensure(at)
    const second = await ensure(at, { dailyBudgetMinor: 3000 })
    expect([...at.campaigns.keys()]).toEqual([second.id])
    expect(second.id).not.toBe(first.id)
  })
  it('is made anew when an ad shows another video, and found again when it shows the same', async () => {
    const at = server()
    const pictures = await ensure(at)
    const video = (...mediaIds: string[]) => ({
      videos: [{ creativeId: 'c1', mediaIds }] as unknown as CampaignVideo[],
    })
    const first = await ensure(at, video('m1', 'm2'))
    expect(first.id).not.toBe(pictures.id)
    expect((await ensure(at, video('m2', 'm1'))).id).toBe(first.id)
    const second = await ensure(at, video('m3'))
    expect([...at.campaigns.keys()]).toEqual([second.id])
  })
  it('never deletes what was launched', async () => {
    const at = server()
    const first = await ensure(at)
    at.campaigns.set(first.id, { ...first, state: 'active' })
    await ensure(at, { dailyBudgetMinor: 3000 })
    expect(at.campaigns.has(first.id)).toBe(true)
  })
  it('takes the one in the address on another device, when it is the same', async () => {
    const at = server()
    const first = await ensure(at)
    map.clear()
    expect((await ensure(at, {}, first.id)).id).toBe(first.id)
  })
  it('is made anew when the old one is gone', async () => {
    const at = server()
    const first = await ensure(at)
    at.campaigns.delete(first.id)
    expect((await ensure(at)).state).toBe('draft')
    expect(at.calls.filter((name) => name === 'createCampaign')).toHaveLength(2)
  })
})
