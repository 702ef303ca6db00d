import type { SignedIn } from '@adwright/contract'
import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  WebAuthnAbortService,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useEffect, useEffectEvent, useState } from 'react'
import { api, ApiError, reasonOf } from '../../lib/api.ts'
import { passkeysWork, passkeyTrouble, plainly } from '../../lib/passkeys.ts'
import { authWords } from './words.ts'

/** The server forgets a question after five minutes; one that waited longer is asked anew. */
const freshMs = 4 * 60_000

/**
 * Signing in with a passkey, in both ways of browsers: among what they offer to fill in at the e-mail field (asked for
 * quietly, from the first moment on), and in their own window, after `ask`.
 */
export function usePasskeySignIn(onSignedIn: (signedIn: SignedIn) => Promise<void>) {
  const [works] = useState(passkeysWork)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  // The quiet question ends when the button is used, and begins anew after that.
  const [round, setRound] = useState(0)
  const goOn = useEffectEvent(onSignedIn)

  useEffect(() => {
    if (!works) return
    let over = false
    const begun = Date.now()
    const offer = async () => {
      if (!(await browserSupportsWebAuthnAutofill())) return
      const optionsJSON = await askServer()
      if (over) return
      const response = await startAuthentication({ optionsJSON, useBrowserAutofill: true })
      // Not offered once more: what answers by itself would be refused without end. The button is still there.
      await signInWith(response).then(goOn, (refused: unknown) => setTrouble(reasonOf(refused)))
    }
    // Nobody asked for it, so nobody hears that it did not work.
    offer().catch(() => undefined)
    const renew = () => {
      if (document.visibilityState === 'visible' && Date.now() - begun > freshMs) setRound(round + 1)
    }
    document.addEventListener('visibilitychange', renew)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', renew)
      WebAuthnAbortService.cancelCeremony()
    }
  }, [works, round])

  const ask = async () => {
    if (busy) return
    setBusy(true)
    setTrouble(null)
    try {
      const optionsJSON = await askServer()
      await onSignedIn(await signInWith(await startAuthentication({ optionsJSON })))
    } catch (error) {
      const fromServer = error instanceof ApiError
      setTrouble(fromServer ? reasonOf(error) : authWords.passkey.trouble[passkeyTrouble(error)])
      setRound(round + 1)
    } finally {
      setBusy(false)
    }
  }
  return { works, busy, trouble, ask }
}

async function askServer(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { options } = await api('passkeySignInOptions')
  return options // the server makes them with the same library
}

const signInWith = (response: Awaited<ReturnType<typeof startAuthentication>>): Promise<SignedIn> =>
  api('passkeySignIn', { body: { response: plainly(response) } })
