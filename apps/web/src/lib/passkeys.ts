import { browserSupportsWebAuthn } from '@simplewebauthn/browser'

/** A passkey belongs to a name: at a bare IP address no browser makes or uses one. */
const isNamed = (host: string): boolean => !/^[\d.]+$|^\[/.test(host)

/** Whether this browser, at this address, has passkeys at all. */
export const passkeysWork = (): boolean => browserSupportsWebAuthn() && isNamed(location.hostname)

/** Why the browser gave none. `closed`: its window was closed, or waited too long, or had none to offer. */
export type PasskeyTrouble = 'closed' | 'there_already' | 'other_address' | 'broken'

const troubles: Record<string, PasskeyTrouble> = {
  NotAllowedError: 'closed',
  AbortError: 'closed',
  InvalidStateError: 'there_already',
  SecurityError: 'other_address',
}
export const passkeyTrouble = (error: unknown): PasskeyTrouble =>
  (error instanceof Error && troubles[error.name]) || 'broken'

/** As it is sent: we ask for no extensions, so what a browser says about them is left out. */
export function plainly<Response extends { clientExtensionResults: unknown }>(response: Response) {
  const { clientExtensionResults: _, ...rest } = response
  return rest
}
