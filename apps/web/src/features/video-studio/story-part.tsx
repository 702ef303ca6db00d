import type { BriefId, Storyboard, VideoDesk } from '@adwright/contract'
import { workOf } from './film-work.ts'
import { FailureNote, isRefusal } from './form/failure-note.tsx'
import type { Wishes } from './form/video-values.ts'
import { MakeBar } from './storyboard/make-bar.tsx'
import { StoryView } from './storyboard/story-view.tsx'
import type { StoryDesk } from './storyboard/use-storyboard.ts'
import type { FilmWork } from './video-memory.ts'
import { filmWords } from './words.ts'

const t = filmWords.story

type Props = {
  story: StoryDesk
  storyboard: Storyboard
  briefId: BriefId
  wishes: Wishes
  desk: VideoDesk
  writing: boolean
  isStale: boolean
  making: { starting: boolean; waiting: boolean; error: unknown }
  onAnew: () => void
  onKeep: () => void
  onAnother: () => void
  onMake: (work: FilmWork) => void
}

/** The storyboard with the way to its film. */
export function StoryPart({ story, storyboard, briefId, wishes, desk, making, onMake, ...rest }: Props) {
  const work = workOf({ briefId, storyboard, wishes, desk })
  const faults = story.findings.filter(({ level }) => level === 'error').length
  const blocked = desk.encoder === null ? filmWords.noEncoder.short : faults > 0 ? t.faults(faults) : null
  const make = () => onMake(work)
  return (
    <StoryView story={story} storyboard={storyboard} wishes={wishes} captions={wishes.captions} {...rest}>
      <MakeBar
        ratios={wishes.ratios.length}
        busy={making.starting}
        blocked={blocked}
        warning={
          making.waiting
            ? filmWords.form.waiting
            : desk.videoModel && work.wishes.pictures === 'model'
              ? t.costs(desk.videoModel.model)
              : null
        }
        onMake={make}
      >
        {making.error != null && (
          <FailureNote
            title={isRefusal(making.error) ? t.notStarted : t.unanswered}
            failure={making.error}
            note={isRefusal(making.error) ? undefined : t.kept}
            onAgain={make}
          />
        )}
      </MakeBar>
    </StoryView>
  )
}
