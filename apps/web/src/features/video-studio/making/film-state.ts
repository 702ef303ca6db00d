import type { FilmRatio, VideoGeneration } from '@adwright/contract'

export const isRunning = (film: Pick<VideoGeneration, 'state'> | undefined): boolean =>
  film?.state === 'queued' || film?.state === 'running'

/** The shape that is drawn now; of a film that is over, its first. */
export const ratioInWork = ({ cuts }: Pick<VideoGeneration, 'cuts'>): FilmRatio =>
  (cuts.find(({ percent }) => percent < 100) ?? cuts[0])?.ratio ?? '9:16'

/** What stands largest in it first: a film has no other name. */
export const nameOf = ({ storyboard }: Pick<VideoGeneration, 'storyboard'>): string =>
  storyboard.scenes.find(({ headline }) => headline !== '')?.headline ?? ''

/** A screen reader hears quarters, not every percent. */
export const spokenPercent = (percent: number): number => Math.floor(percent / 25) * 25
