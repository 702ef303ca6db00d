import type { Policy } from '#platform/http/policy.ts'
import { accountsPolicy } from './modules/accounts/policy.ts'
import { agenciesPolicy } from './modules/agencies/policy.ts'
import { adminPolicy } from './modules/admin/policy.ts'
import { apiKeysPolicy } from './modules/api-keys/policy.ts'
import { billingPolicy } from './modules/billing/policy.ts'
import { brandPolicy } from './modules/brand/policy.ts'
import { campaignsPolicy } from './modules/campaigns/policy.ts'
import { connectionsPolicy } from './modules/connections/policy.ts'
import { filmsPolicy } from './modules/films/policy.ts'
import { insightsPolicy } from './modules/insights/policy.ts'
import { intentsPolicy } from './modules/intents/policy.ts'
import { mediaPolicy } from './modules/media/policy.ts'
import { metaCallbacksPolicy } from './modules/meta-callbacks/policy.ts'
import { notificationsPolicy } from './modules/notifications/policy.ts'
import { privacyPolicy } from './modules/privacy/policy.ts'
import { publishingPolicy } from './modules/publishing/policy.ts'
import { studioPolicy } from './modules/studio/policy.ts'
import { workspacesPolicy } from './modules/workspaces/policy.ts'

/**
 * Who may call what: the rules of all modules. They are files without anything else in them, so the documents that are
 * made of them load no server. A route that no module has a rule for does not compile.
 */
export const policy: Policy = {
  ...accountsPolicy,
  ...agenciesPolicy,
  ...adminPolicy,
  ...apiKeysPolicy,
  ...billingPolicy,
  ...brandPolicy,
  ...campaignsPolicy,
  ...connectionsPolicy,
  ...filmsPolicy,
  ...insightsPolicy,
  ...intentsPolicy,
  ...mediaPolicy,
  ...metaCallbacksPolicy,
  ...notificationsPolicy,
  ...privacyPolicy,
  ...publishingPolicy,
  ...studioPolicy,
  ...workspacesPolicy,
}
