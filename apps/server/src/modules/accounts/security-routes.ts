import type { Exchange, Router } from '#platform/http/router.ts'
import type { AccountSecurity } from './account-security.ts'
import type { Visit } from './visit.ts'

export function securityRoutes(
  router: Router,
  security: AccountSecurity,
  visit: (exchange: Exchange) => Visit,
): void {
  const done = async (work: Promise<void>) => {
    await work
    return { done: true } as const
  }
  router.route('provePresence', ({ person, body }) => done(security.provePresence(person, body.password)))
  router.route('changePassword', ({ person, exchange, body }) =>
    done(security.changePassword(person, visit(exchange), body)),
  )
  router.route('changeEmail', ({ person, body }) => done(security.changeEmail(person, body)))
  router.route('confirmEmail', ({ exchange, body }) =>
    done(security.confirmEmail(visit(exchange), body.token)),
  )

  router.route('listSessions', async ({ person }) => ({ sessions: await security.listSessions(person) }))
  router.route('endSession', ({ person, params }) => done(security.endSession(person, params.id)))
  router.route('endOtherSessions', async ({ person }) => ({ ended: await security.endOtherSessions(person) }))

  const { twoFactor } = security
  router.route('startTwoFactor', ({ person, body }) => twoFactor.start(person, body.password))
  router.route('confirmTwoFactor', async ({ person, body }) => ({
    backupCodes: await twoFactor.confirm(person, body.code),
  }))
  router.route('renewBackupCodes', async ({ person, body }) => ({
    backupCodes: await twoFactor.renewBackupCodes(person, body.password),
  }))
  router.route('endTwoFactor', ({ person, body }) => done(twoFactor.end(person, body.password)))

  router.route('listPasskeys', async ({ person }) => ({ passkeys: await security.listPasskeys(person) }))
  router.route('startPasskey', async ({ person }) => ({ options: await security.startPasskey(person) }))
  router.route('addPasskey', ({ person, body }) => security.addPasskey(person, body))
  router.route('renamePasskey', ({ person, params, body }) =>
    security.renamePasskey(person, params.id, body.name),
  )
  router.route('removePasskey', ({ person, params }) => done(security.removePasskey(person, params.id)))
  router.route('passkeySignInOptions', async ({ exchange }) => ({
    options: await security.passkeySignInOptions(visit(exchange)),
  }))
  router.route('passkeySignIn', ({ exchange, body }) =>
    security.passkeySignIn(visit(exchange), body.response),
  )
}
