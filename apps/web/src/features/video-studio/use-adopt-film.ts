import type { VideoGeneration } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { api, reasonOf } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import type { VideoForm } from './form/use-video-form.ts'
import { briefOf, draftKey, valuesOfBrief, valuesOfWishes, type BriefRest } from './form/video-values.ts'
import { workOfFilm } from './film-work.ts'
import type { StoryDesk } from './storyboard/use-storyboard.ts'
import type { VideoMemory } from './video-memory.ts'
import { filmWords } from './words.ts'

type Options = {
  memory: VideoMemory
  form: VideoForm
  story: StoryDesk
  rest: BriefRest
  onTaken: () => void
}

/** Takes a film back to the desk: its storyboard into the editor, its brief and wishes into the form. */
export function useAdoptFilm({ memory, form, story, rest, onTaken }: Options) {
  const adopt = useMutation({
    mutationFn: async (film: VideoGeneration) => ({
      film,
      brief: await api('getBrief', { params: { id: film.briefId } }),
    }),
    onSuccess: ({ film, brief }) => {
      const { wishes } = memory.workOf(film.id) ?? workOfFilm(film)
      const values = { ...form.values, ...valuesOfWishes(wishes), ...valuesOfBrief(brief) }
      form.change(values)
      memory.rememberBrief(briefOf(values, rest), brief.id, true)
      story.adopt({
        briefId: brief.id,
        storyboard: film.storyboard,
        key: draftKey(values, rest),
        edited: true,
      })
      onTaken()
    },
    onError: (error) => toast(filmWords.result.loadFailed, { kind: 'failed', detail: reasonOf(error) }),
  })
  return { taking: adopt.isPending, take: (film: VideoGeneration) => adopt.mutate(film) }
}
