import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Seconds that the longest files take on two cores; a file that is not here counts as short. */
const seconds: Readonly<Record<string, number>> = {
  'e2e/launches': 110,
  'e2e/walks': 60,
  'e2e/post-walks': 50,
  'e2e/start': 32,
  'e2e/business': 30,
  'test/screens': 54,
  'test/calendar-screens': 47,
  'test/billing-screens': 40,
  'test/posts-screens': 36,
  'test/approval-screens': 34,
  'hostile/guessing': 31,
  'test/team-screens': 28,
  'test/admin-screens': 26,
  'test/account-screens': 26,
  'test/video-screens': 25,
  'hostile/permissions': 24,
  'test/processes': 21,
  'campaigns/twin': 19,
  'studio/src/design': 17,
  'test/agency-screens': 14,
  'test/notification-screens': 12,
  'test/campaign-screens': 12,
  'hostile/tokens': 11,
  'jobs/recovery': 10,
  'publishing/exactly-once': 10,
  'src/bad-input': 10,
  'film/src/make-film': 8,
  'meta-twin/test/persistence': 8,
  'campaigns/launch': 8,
  'billing/selling': 8,
  'video/src/transcoder': 6,
  'films/films': 6,
}
const secondsOf = ({ moduleId }: TestSpecification): number =>
  Object.entries(seconds).find(([name]) => moduleId.endsWith(`/${name}.test.ts`))?.[1] ?? 1

/** The longest files first, so that at the end no worker waits alone for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => secondsOf(b) - secondsOf(a))
  }
}
