import { hash, verify } from '@node-rs/argon2'
import { verify as verifyBcrypt } from '@node-rs/bcrypt'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } // OWASP's argon2id floor

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  isBcrypt(stored) ? verifyBcrypt(password, stored) : verify(stored, password)

/** Of an account that came from elsewhere: rewritten as soon as its password is seen. */
export const isBcrypt = (stored: string): boolean => stored.startsWith('$2')

/**
 * Hashes that may be brought in: argon2id, and bcrypt. Dearer ones are refused: a wrong guess would take so long that
 * it tells whether there is an account, and many of them would stand in everybody's way.
 */
export function isKnownHash(stored: string): boolean {
  const [, bcryptCost] = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/.exec(stored) ?? []
  if (bcryptCost !== undefined) return Number(bcryptCost) >= 4 && Number(bcryptCost) <= 12
  const [, memory, time] =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=\d{1,2}\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}$/.exec(
      stored,
    ) ?? []
  return memory !== undefined && Number(memory) <= 131_072 && Number(time) <= 6
}
