import { createOTP } from '@better-auth/utils/otp'

/** For an authenticator app: the address that a QR code shows, and the secret in it for whoever types. */
export function totpAddress(secret: string, email: string): { uri: string; secret: string } {
  const uri = createOTP(secret).url('Adwright', email)
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' }
}

/** Whether it is the code of this half minute, or of its neighbours. */
export const isCodeOf = (secret: string, code: string): Promise<boolean> => createOTP(secret).verify(code)

export const looksLikeTotp = (code: string): boolean => /^\d{6}$/.test(code)
