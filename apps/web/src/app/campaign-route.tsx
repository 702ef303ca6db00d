import type { Campaign, Creative } from '@adwright/contract'
import { useState } from 'react'
import { CampaignPage } from '../features/campaigns/campaign-page.tsx'
import { AdPreview } from '../previews/ad-preview.tsx'
import { adSurfaces, type AdSurface } from '../previews/placements.ts'
import { previewOf } from '../previews/preview-ad.ts'
import { placedAs } from '../previews/video-placement.ts'
import { useConnectedPage } from './use-connected-page.ts'
import { words } from '../lib/words.ts'
import { NativeSelect } from '../ui/input.tsx'

/** The campaign page with the ad frames: two features that do not know each other. */
export const CampaignRoute = () => (
  <CampaignPage renderPreview={(creative, campaign) => <Preview creative={creative} campaign={campaign} />} />
)

const surfaces = Object.keys(adSurfaces) as AdSurface[] // the object's own keys

function Preview({ creative, campaign }: { creative: Creative; campaign: Campaign }) {
  const [surface, setSurface] = useState<AdSurface>('facebook_feed')
  const page = useConnectedPage(campaign)
  const files = campaign.videos.find(({ creativeId }) => creativeId === creative.id)?.files ?? []
  const ad = previewOf({
    creative,
    video: files.length > 0 ? placedAs(files) : null,
    brief: { business: page?.name ?? campaign.name, url: campaign.url },
    page,
  })
  return (
    <div className="flex flex-col items-center gap-4 pb-4">
      <NativeSelect
        aria-label={words.campaign.placements}
        className="w-full max-w-[340px]"
        value={surface}
        onChange={(event) => setSurface(event.target.value as AdSurface)} // one of the options below
      >
        {surfaces.map((name) => (
          <option key={name} value={name}>
            {adSurfaces[name].label}
          </option>
        ))}
      </NativeSelect>
      <div className="w-full max-w-[340px]">
        <AdPreview surface={surface} ad={ad} />
      </div>
    </div>
  )
}
