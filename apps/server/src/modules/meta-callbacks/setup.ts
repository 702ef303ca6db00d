import type { MetaSetup } from '@adwright/contract'
import { metaPermissions } from '#modules/connections'
import type { Member } from '#platform/member.ts'
import { addressesOf, type CallbackDeps } from './deps.ts'
import { setupChecks } from './setup-checks.ts'
import { lastHeard } from './webhook-store.ts'

/** What has to be typed into the Meta app, and how far this installation is. */
export const createSetup =
  ({ transactions, connections, publicUrl, verifyToken, app }: CallbackDeps) =>
  async (member: Member): Promise<MetaSetup> => {
    const [standing, heard] = await Promise.all([
      connections.appStanding(),
      transactions.asSystem((tx) => lastHeard(tx)),
    ])
    const addresses = addressesOf(publicUrl())
    const appConfigured = app.id !== undefined && app.secret !== undefined
    return {
      mode: app.mode,
      appConfigured,
      appId: app.id ?? null,
      ...addresses,
      webhookVerifyToken: mayConfigure(member) ? verifyToken : null,
      graphVersion: standing.version,
      permissions: metaPermissions,
      checks: setupChecks({
        mode: app.mode,
        appConfigured,
        app: standing.answer,
        graphVersion: standing.version,
        versionWarning: standing.versionWarning,
        publicUrl: publicUrl(),
        callbackUrl: addresses.callbackUrl,
        webhookUrl: addresses.webhookUrl,
        lastEventAt: heard.eventAt,
        verifiedAt: heard.verifiedAt,
      }),
    }
  }

const mayConfigure = ({ role }: Member) => role === 'owner' || role === 'admin'
