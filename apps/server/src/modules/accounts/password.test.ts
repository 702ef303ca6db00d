import { describe, expect, test } from 'vitest'
import { refuseWeakPassword } from './password.ts'

const codeOf = async (password: string, about?: { email?: string; name?: string }): Promise<string> =>
  refuseWeakPassword(password, about).then(
    () => 'taken',
    (error: unknown) => String((error as { code?: string }).code), // AppError has one
  )

describe('a new password', () => {
  test('is none of those that are guessed first, however they are written', async () => {
    const common = [
      '12345678901', 'Qwertyuiop', 'PASSWORD1234', 'iloveyou123', 'unbelievable', 'basketball', 'christopher',
      'zxcvbnm123', '1q2w3e4r5t6y', 'manchester', ' liverpool1 ', 'adwright123', 'P@ssw0rd123',
    ] // prettier-ignore
    for (const password of common) expect([password, await codeOf(password)]).toEqual([password, 'auth.weak_password']) // prettier-ignore
  })
  test('is not too short, not all alike and not the person’s own name or address', async () => {
    const about = { email: 'rosa.baker@example.com', name: 'Rosalinda Baker' }
    for (const password of ['nine sign', 'abababababab', 'Rosa.Baker@example.com', 'rosa.baker', 'rosalinda baker'])
      expect([password, await codeOf(password, about)]).toEqual([password, 'auth.weak_password']) // prettier-ignore
  })
  test('may be anything else', async () => {
    for (const password of [
      'correct horse battery',
      'a new horse in town',
      'ÄÖÜ und noch mehr',
      'k3v9m-x2tqa',
    ])
      expect([password, await codeOf(password)]).toEqual([password, 'taken'])
  })
})
