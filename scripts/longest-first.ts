import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Seconds that the longest files take on two cores; a file that is not here counts as short. */
const seconds: Readonly<Record<string, number>> = {
  'e2e/launches': 105,
  'e2e/walks': 95,
  'e2e/start': 28,
  'test/calendar-screens': 60,
  'test/screens': 45,
  'test/posts-screens': 36,
  'test/campaign-screens': 20,
  'test/video-screens': 15,
  'video/src/film-encoder': 8,
  'film/src/make-film': 6,
  'films/films': 6,
  'campaigns/twin': 36,
  'studio/src/design': 20,
  'test/processes': 20,
  'publishing/seven-days': 17,
  'publishing/exactly-once': 16,
  'jobs/recovery': 12,
  'campaigns/launch': 11,
}
const secondsOf = ({ moduleId }: TestSpecification): number =>
  Object.entries(seconds).find(([name]) => moduleId.endsWith(`/${name}.test.ts`))?.[1] ?? 1

/** The longest files first, so that at the end no worker waits alone for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => secondsOf(b) - secondsOf(a))
  }
}
