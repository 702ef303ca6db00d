import {
  bytesSource,
  creativeDesigns,
  deliveryGoals,
  designAdSet,
  designCampaign,
} from '@adwright/meta-graph'
import type { OtherSide } from './other-side.ts'

const landing = 'https://bakery.example/order'
const targeting = {
  geo_locations: { countries: ['DE'] },
  targeting_automation: { advantage_audience: 1 },
} as const
const advertiser = { beneficiary: 'Bakery', payor: 'Bakery' }

/** What the samples need of an ad account, ads on air among it. */
export async function makeAdObjects({ minted, person, media, now }: OtherSide, leadForm: string) {
  const [adAccount = '', otherAdAccount = ''] = minted.ad_accounts.map(({ id }) => id)
  const image = { bytes: media.square, filename: 'loaf.png' }
  const { hash: imageHash } = await person.adImages.upload(adAccount, image)
  await person.adImages.upload(otherAdAccount, image)
  const { hash: otherImageHash } = await person.adImages.upload(adAccount, {
    bytes: media.tall,
    filename: 'tall.png',
  })
  const { videoId: adVideo } = await person.adVideos.upload(adAccount, bytesSource(media.mp4), {
    title: 'Loaf',
  })

  await person.accountSettings.setAdvertiser(adAccount, advertiser)
  const awareness = deliveryGoals.awareness({ pageId: minted.page })
  const traffic = deliveryGoals.websiteTraffic()
  const leads = deliveryGoals.instantFormLeads({ pageId: minted.page })
  const campaignOf = async (
    name: string,
    goal: typeof awareness,
    budget: Parameters<typeof designCampaign>[0]['budget'],
  ) => {
    const params = designCampaign({ name, goal, budget })
    return { ...params, ...(await person.campaigns.create(adAccount, { ...params, status: 'ACTIVE' })) }
  }
  const ownBudgets = { on: 'ad_sets', shared: false } as const
  const campaign = await campaignOf('Bread', awareness, ownBudgets)
  const budgetCampaign = await campaignOf('Order bread', traffic, { on: 'campaign', daily: 5000 })
  const leadCampaign = await campaignOf('Order cakes', leads, ownBudgets)
  const adSetOf = async (
    above: typeof campaign,
    goal: typeof awareness,
    budget: Parameters<typeof designAdSet>[0]['budget'],
  ) => {
    const design = { name: 'Everyone', campaignId: above.id, goal, targeting, budget, advertiser }
    const params = designAdSet(design, above)
    return (await person.adSets.create(adAccount, { ...params, status: 'ACTIVE' })).id
  }
  const adSet = await adSetOf(campaign, awareness, { from: 'ad_set', daily: 3000 })
  const budgetAdSet = await adSetOf(budgetCampaign, traffic, { from: 'campaign' })
  const leadAdSet = await adSetOf(leadCampaign, leads, { from: 'ad_set', daily: 30_000 })

  const words = { text: 'Fresh every morning', headline: 'Bread', link: landing } as const
  const speaker = {
    name: 'Loaf',
    pageId: minted.page,
    instagramUserId: minted.instagram,
    urlTags: 'utm_source=ad',
  }
  const { id: creative } = await person.adCreatives.create(
    adAccount,
    creativeDesigns.linkCreative({ ...speaker, ...words, imageHash, cta: 'SHOP_NOW' }),
  )
  const { id: leadCreative } = await person.adCreatives.create(
    adAccount,
    creativeDesigns.leadCreative({ ...speaker, ...words, imageHash, formId: leadForm, cta: 'SIGN_UP' }),
  )
  const adOf = async (adset_id: string, creative_id: string) =>
    (
      await person.ads.create(adAccount, {
        name: 'Ad',
        adset_id,
        creative: { creative_id },
        status: 'ACTIVE',
        tracking_specs: [{ 'action.type': ['offsite_conversion'], fb_pixel: [minted.pixel] }],
      })
    ).id
  const ad = await adOf(adSet, creative)
  await adOf(budgetAdSet, creative)
  const leadAd = await adOf(leadAdSet, leadCreative)

  const { id: audience } = await person.audiences.createFromList(adAccount, {
    name: 'Customers',
    source: 'USER_PROVIDED_ONLY',
  })
  const members = Array.from({ length: 200 }, (_, i) => ({ EMAIL: `guest${i}@mail.example` }))
  await person.audiences.users.addAll(audience, { schema: ['EMAIL'], members, sessionId: 7 })
  const { id: label } = await person.adLabels.create(adAccount, 'Spring')
  const { id: rule } = await person.adRules.create(adAccount, {
    name: 'Stop the dear ones',
    evaluation_spec: {
      evaluation_type: 'SCHEDULE',
      filters: [
        { field: 'entity_type', operator: 'EQUAL', value: 'AD' },
        { field: 'time_preset', operator: 'EQUAL', value: 'LAST_7_DAYS' },
        { field: 'cost_per', operator: 'GREATER_THAN', value: 500 },
      ],
    },
    execution_spec: { execution_type: 'PAUSE' },
    schedule_spec: { schedule_type: 'DAILY' },
    status: 'DISABLED',
  })
  const day = 86_400
  const { id: study } = await person.adStudies.create(minted.business, {
    name: 'Which goal',
    description: 'Traffic or leads',
    start_time: now() + day,
    end_time: now() + 30 * day,
    type: 'SPLIT_TEST',
    cells: [
      { name: 'A', treatment_percentage: 50, campaigns: [budgetCampaign.id] },
      { name: 'B', treatment_percentage: 50, campaigns: [leadCampaign.id] },
    ],
  })
  return {
    imageHash,
    otherImageHash,
    ids: {
      adAccount,
      otherAdAccount,
      campaign: campaign.id,
      budgetCampaign: budgetCampaign.id,
      adSet,
      budgetAdSet,
      ad,
      leadAd,
      creative,
      adVideo,
      audience,
      label,
      rule,
      study,
    },
  }
}
