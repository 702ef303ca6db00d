import { audienceReads } from '../audiences/read-audiences.ts'
import { audienceDeletes, audiencePosts } from '../audiences/write-audience.ts'
import { ruleDeletes, rulePosts, ruleReads } from '../automation/automated-rules.ts'
import { asyncDeletes, asyncPosts, asyncReads } from '../batch/async-requests.ts'
import { conversionDeletes, conversionPosts, conversionReads } from '../conversions/conversions.ts'
import { labelDeletes, labelPosts, labelReads } from '../labels/labels.ts'
import { leadDeletes, leadPosts, leadReads } from '../leads/leads.ts'
import { activityReads } from '../people/activities.ts'
import { pageBackedPosts, pageBackedReads } from '../people/page-backed-instagram.ts'
import { peoplePosts, peopleReads } from '../people/system-users.ts'
import { systemUserTokenPosts } from '../people/system-user-token.ts'
import { targetingReads } from '../search/targeting-edges.ts'
import { studyDeletes, studyPosts, studyReads } from '../studies/studies.ts'
import { subscribedAppDeletes, subscribedAppPosts, subscribedAppReads } from '../webhooks/subscribed-apps.ts'
import { copyPosts } from '../writes/copy-objects.ts'
import type { ReadTable } from './read-edges.ts'
import type { WriteTable } from './write-edges.ts'

/** Everything of Meta's marketing beside campaigns, ad sets, ads and their creatives. */
export const marketingReads: readonly ReadTable[] = [
  subscribedAppReads, audienceReads, studyReads, ruleReads, labelReads, leadReads, conversionReads, peopleReads,
  activityReads, pageBackedReads, asyncReads, targetingReads,
] // prettier-ignore

export const marketingPosts: readonly WriteTable[] = [
  subscribedAppPosts, audiencePosts, studyPosts, rulePosts, labelPosts, leadPosts, conversionPosts, peoplePosts,
  copyPosts, pageBackedPosts, systemUserTokenPosts, asyncPosts,
] // prettier-ignore

export const marketingDeletes: readonly WriteTable[] = [
  subscribedAppDeletes, audienceDeletes, studyDeletes, ruleDeletes, labelDeletes, leadDeletes, conversionDeletes,
  asyncDeletes,
] // prettier-ignore
