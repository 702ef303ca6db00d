import type { Brief, BriefId, FilmRatio } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import type { VideoForm } from './form/use-video-form.ts'
import { briefOf, valuesOfBrief, type BriefRest, type VideoValues } from './form/video-values.ts'
import type { VideoMemory } from './video-memory.ts'
import { filmWords } from './words.ts'

type Options = {
  /** The brief that the address names: a campaign asks for a film of it. */
  briefId: BriefId | undefined
  memory: VideoMemory
  form: VideoForm
  rest: BriefRest
  fresh: () => VideoValues
  onTaken: () => void
}
/** Stories and Reels, feeds, and all other places: with these an ad needs no bars. */
const shapesOfAnAd: FilmRatio[] = ['9:16', '4:5', '1:1']

/** Fills the form with a brief that is there already, so that the film belongs to it. */
export function useGivenBrief({ briefId, memory, form, rest, fresh, onTaken }: Options): void {
  const noId = '' as BriefId // stands where nothing is asked
  const { data, error } = useQuery({
    ...apiQuery('getBrief', { params: { id: briefId ?? noId } }),
    enabled: briefId !== undefined,
  })
  const take = useEffectEvent((brief: Brief) => {
    // What was wished for another film says nothing true about this one.
    const values = { ...fresh(), ...valuesOfBrief(brief), ratios: shapesOfAnAd }
    form.change(values)
    memory.rememberBrief(briefOf(values, rest), brief.id, true)
    onTaken()
  })
  const brief = briefId && data
  useEffect(() => {
    if (brief) take(brief)
  }, [brief])
  const fail = useEffectEvent((reason: unknown) => {
    toast(filmWords.result.loadFailed, { kind: 'failed', detail: reasonOf(reason) })
    onTaken()
  })
  const refusal = briefId ? error : null
  useEffect(() => {
    if (refusal) fail(refusal)
  }, [refusal])
}
