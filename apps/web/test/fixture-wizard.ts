import type { Answer, CampaignVideo, CreativeId } from '@adwright/contract'
import { campaignOf, creatives, id, noMetrics, rows } from './fixture-data.ts'
import { filmFile } from './fixture-films.ts'
import type { Handlers } from './fixture-handlers.ts'

const brief: Answer<'getBrief'> = {
  id: id('brief', 1),
  business: 'Harbour Coffee',
  product: 'Iced oat latte',
  url: 'https://harbourcoffee.example/latte',
  offer: '2 for 1',
  audience: '',
  language: 'en',
  tone: 'friendly',
  objective: 'traffic',
  dailyBudgetMinor: 2000,
  currency: 'EUR',
  country: 'PT',
  brandColor: null,
  photoIds: [],
  logoId: null,
  createdAt: '2026-12-02T12:00:00Z',
  updatedAt: '2026-12-02T12:00:00Z',
}

/** Files of one shape each, as a campaign tells them. */
export const toldVideos = (videos: readonly CampaignVideo[]): Answer<'getCampaign'>['videos'] =>
  videos.map(({ creativeId, mediaIds }) => ({
    creativeId,
    files: mediaIds.map((mediaId) => ({
      media: { ...filmFile(0, '9:16'), id: mediaId },
      shownIn: ['story_9x16'],
    })),
  }))

/** A campaign whose first ad shows a film in two shapes. */
export const withVideo = (campaign: Answer<'getCampaign'>): Answer<'getCampaign'> => ({
  ...campaign,
  videos: [
    {
      creativeId: creatives[0]!.id,
      files: [
        { media: filmFile(0, '9:16'), shownIn: ['story_9x16'] },
        { media: filmFile(1, '1:1'), shownIn: ['elsewhere'] },
      ],
    },
  ],
})

/** What the wizard asks for between the posters and the launch. */
export const wizardHandlers: Handlers = {
  getBrief: () => brief,
  createCampaign: ({ body }) => ({
    ...campaignOf({ ...rows[5]!, id: id('cmp', 90), metrics: noMetrics }),
    name: String(body['name']),
    creatives: creatives.filter((one) => (body['creativeIds'] as CreativeId[]).includes(one.id)), // sent by our client
    videos: toldVideos((body['videos'] ?? []) as CampaignVideo[]), // likewise
  }),
}
