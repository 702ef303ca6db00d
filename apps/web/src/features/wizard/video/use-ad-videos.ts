import type { BriefId, CreativeId } from '@adwright/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery, isNotFound } from '../../../lib/api.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { filmOffers } from './film-offers.ts'
import { campaignVideos, chosenVideo, type ChosenVideo, type VideoChoice } from './video-choice.ts'

type Options = {
  briefId: BriefId | undefined
  ads: CreativeId[]
  memory: WizardMemory
  /** The films of the brief are to be chosen from. */
  offering: boolean
}
const EVERY_MS = 4000
const noId = '' as never // stands where nothing is asked

export type AdVideos = ReturnType<typeof useAdVideos>

/** Which ads show a video, what of it there is, and the films that could be chosen. */
export function useAdVideos({ briefId, ads, memory, offering }: Options) {
  const [kept, setKept] = useState({ briefId, choices: briefId ? memory.ofBrief(briefId).videos : undefined })
  const choices = (kept.briefId === briefId ? kept.choices : briefId && memory.ofBrief(briefId).videos) ?? {}
  const wanted = ads.flatMap((id) => choices[id] ?? [])
  const ofFilms = wanted.some(({ kind }) => kind === 'film')
  const films = useQuery({
    ...apiQuery('listVideos', { query: { briefId: briefId ?? noId, limit: 50 } }),
    enabled: briefId !== undefined && (ofFilms || offering),
    // Whoever comes back from the studio has made something there.
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.videos.some(isMaking) ? EVERY_MS : false),
  })
  const mediaIds = [
    ...new Set(wanted.flatMap((choice) => (choice.kind === 'library' ? choice.mediaIds : []))),
  ]
  const files = useQueries({
    queries: mediaIds.map((id) => apiQuery('getMediaFile', { params: { id } })),
  })
  const offers = filmOffers(films.data?.videos ?? [])
  const library = files.flatMap(({ data }) => data ?? [])
  const isReading = (ofFilms && films.isPending) || files.some(({ isPending }) => isPending)
  // A file that is not there is known to be gone; of any other fault nothing is known.
  const lost = [...(ofFilms && !films.data ? [films] : []), ...files].find(
    ({ error }) => error && !isNotFound(error),
  )
  const chosen: Partial<Record<CreativeId, ChosenVideo>> = {}
  for (const id of ads) {
    const choice = choices[id]
    if (choice) chosen[id] = chosenVideo(choice, offers, library)
  }
  return {
    chosen,
    /** The ads that show one, by their number in the campaign. */
    numbers: ads.flatMap((id, index) => (chosen[id] && !chosen[id].gone ? [index + 1] : [])),
    forCampaign: campaignVideos(ads, chosen),
    offers,
    /** How far the newest film is that is still being made. */
    making: films.data?.videos.find(isMaking)?.percent,
    films: { isPending: films.isPending, error: films.data ? null : films.error, refetch: films.refetch },
    /** What was chosen is not known yet: until then no campaign may be made. */
    isReading,
    /** What was chosen could not be looked up. */
    choice: { error: lost?.error ?? null, refetch: () => lost?.refetch() },
    choose(id: CreativeId, choice: VideoChoice | undefined): void {
      if (!briefId) return
      const { [id]: _, ...others } = choices
      const next = choice ? { ...others, [id]: choice } : others
      memory.rememberBrief(briefId, { videos: next })
      setKept({ briefId, choices: next })
    },
  }
}

const isMaking = ({ state }: { state: string }): boolean => state === 'queued' || state === 'running'
