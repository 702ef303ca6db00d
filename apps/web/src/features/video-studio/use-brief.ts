import type { BriefId } from '@adwright/contract'
import { useCallback } from 'react'
import { api } from '../../lib/api.ts'
import type { NewBrief } from './form/video-values.ts'
import { briefStep, type VideoMemory } from './video-memory.ts'

/** The brief that says what the form says: the one there is, changed while nothing was filmed of it, or a new one. */
export function useBrief(memory: VideoMemory) {
  return useCallback(
    async (brief: NewBrief): Promise<BriefId> => {
      const known = memory.brief()
      const step = briefStep(known, brief)
      if (known && step === 'same') return known.id
      const { id } =
        known && step === 'change'
          ? await api('updateBrief', { params: { id: known.id }, body: brief })
          : await api('createBrief', { body: brief })
      memory.rememberBrief(brief, id, false)
      return id
    },
    [memory],
  )
}
