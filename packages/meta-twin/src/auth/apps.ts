import { timingSafeEqual } from 'node:crypto'
import { wrongSecret } from '../errors/denied.ts'
import { badParam } from '../errors/invalid.ts'
import { hashOf } from '../store/auth-store.ts'
import { rememberApp } from '../webhooks/known-apps.ts'
import type { Twin } from '../wire/call.ts'

/** Any pair is welcome the first time; from then on the id belongs to that secret. */
export function admitApp(twin: Twin, id: string, secret: string): { id: string; secret: string } {
  if (!/^[\w-]{1,64}$/.test(id)) throw badParam('Invalid Client ID', 'client_id')
  if (secret === '') throw wrongSecret()
  const known = twin.auth.appSecretHash(id)
  const offered = hashOf(`${id}:${secret}`)
  if (known === undefined) twin.auth.registerApp(id, offered)
  else if (!timingSafeEqual(Buffer.from(known), Buffer.from(offered))) throw wrongSecret()
  rememberApp(twin, id, secret)
  return { id, secret }
}
