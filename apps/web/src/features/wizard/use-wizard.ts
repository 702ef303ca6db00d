import type { Brief, Campaign, CreativeId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { readOutcome } from '../../connection/connection-outcome.ts'
import { readyConnection } from '../../connection/ready-connection.ts'
import { stepToShow, type Progress, type WizardStep } from './steps.ts'
import { useWizardUrl } from './use-wizard-url.ts'
import { useAdVideos } from './video/use-ad-videos.ts'
import { useHandedFilm } from './video/use-handed-film.ts'
import { createWizardMemory } from './wizard-memory.ts'

export type Wizard = ReturnType<typeof useWizard>

/** Where the person stands: what the address asks for, held against what the server has. */
export function useWizard() {
  const { url, search, go } = useWizardUrl()
  const { workspace } = useMe()
  const [memory] = useState(() => createWizardMemory(localStorage, workspace.id))
  const hasBrief = url.brief !== undefined
  const noId = '' as never // stands where nothing is asked
  const briefQuery = useQuery({
    ...apiQuery('getBrief', { params: { id: url.brief ?? noId } }),
    enabled: hasBrief,
  })
  const listQuery = useQuery({
    ...apiQuery('listCreatives', { query: { briefId: url.brief ?? noId } }),
    enabled: hasBrief,
  })
  const campaignQuery = useQuery({
    ...apiQuery('getCampaign', { params: { id: url.campaign ?? noId } }),
    enabled: url.campaign !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'launching' ? 1500 : false),
  })
  const connections = useQuery(apiQuery('listConnections'))

  const brief: Brief | undefined = hasBrief ? briefQuery.data : undefined
  const creatives = hasBrief ? (listQuery.data?.creatives ?? []) : []
  const wanted = url.ads.length > 0 || !url.brief ? url.ads : (memory.ofBrief(url.brief).ads ?? [])
  // A poster that is gone cannot be an ad; before the list is there, nobody knows.
  const ads: CreativeId[] = listQuery.data
    ? wanted.filter((id) => creatives.some((each) => each.id === id))
    : wanted
  const ready = readyConnection(connections.data?.connections)
  const found = url.campaign ? campaignQuery.data : undefined
  const launched: Campaign | undefined = found?.state === 'draft' ? undefined : found
  const progress: Progress = {
    briefSaved: brief !== undefined,
    chosen: ads.length,
    connected: ready !== undefined,
    launched: launched !== undefined && launched.state !== 'launch_failed',
  }
  const step = stepToShow(url.step, progress)
  const videos = useAdVideos({ briefId: url.brief, ads, memory, offering: step === 'preview' })
  useHandedFilm({
    film: url.video,
    firstAd: listQuery.data && ads[0],
    isBare: listQuery.data !== undefined && creatives.length === 0,
    onFirstAd(ad, film) {
      videos.choose(ad, { kind: 'film', film })
      go({ video: undefined, ads }, { replace: true })
    },
    // The posters come first, and whoever waits for them chooses among them too.
    onBare: () => url.step !== 'creative' && go({ step: 'creative' }, { replace: true }),
  })
  return {
    url,
    search,
    go,
    memory,
    brief,
    creatives,
    ads,
    videos,
    ready,
    launched,
    progress,
    step,
    connections: connections.data?.connections ?? [],
    outcome: readOutcome(search),
    open: (next: WizardStep) => go({ step: next, ads }),
    startAnew: () => go({ brief: undefined, campaign: undefined, ads: [], video: undefined, step: 'brief' }),
    isLoading:
      (hasBrief && briefQuery.isPending) ||
      (hasBrief && listQuery.isPending && step !== 'brief') ||
      (url.campaign !== undefined && campaignQuery.isPending) ||
      (step === 'launch' && !launched && videos.isReading) ||
      connections.isPending,
    /** What keeps this step from being shown, and how to try again. */
    failure: [
      ...(hasBrief ? [briefQuery, listQuery] : []),
      ...(step === 'connect' || step === 'launch' ? [connections] : []),
      // Without them, an ad would go out with pictures where a video was chosen.
      ...(step === 'launch' && !launched ? [videos.choice] : []),
    ]
      .filter(({ error }) => error !== null)
      .map(({ error, refetch }) => ({ error, retry: () => void refetch() }))[0],
  }
}
