import { expect, test } from 'vitest'
import { hashPassword, isKnownHash, verifyPassword } from './password-hash.ts'

const salt = 'N9qo8uLOickgx2ZMRZoMye'
const digest = 'IjZAgcfl7p92ldGxad68LJZdL17lhWy'
const bcrypt = (cost: string, kind = '2b') => `$${kind}$${cost}$${salt}${digest}`

test('hashes of both kinds are verified, and only the right password fits', async () => {
  const ours = await hashPassword('a long enough passphrase')
  expect(await verifyPassword(ours, 'a long enough passphrase')).toBe(true)
  expect(await verifyPassword(ours, 'A long enough passphrase')).toBe(false)
  // A known pair, from the tests of jBCrypt (ISC licence).
  const known = '$2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC'
  expect(await verifyPassword(known, 'abcdefghijklmnopqrstuvwxyz')).toBe(true)
  expect(await verifyPassword(known, 'abcdefghijklmnopqrstuvwxy')).toBe(false)
})

test('bcrypt of every kind and argon2id may be brought in; dearer, weaker and other ones may not', async () => {
  for (const kind of ['2a', '2b', '2y']) expect(isKnownHash(bcrypt('10', kind))).toBe(true)
  expect(isKnownHash(await hashPassword('a long enough passphrase'))).toBe(true)
  expect(isKnownHash('$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21l$RdescudvJCsgt3ub+b+dWRWJTmaaJObG0123456789A')).toBe(true) // prettier-ignore
  for (const other of [
    '',
    'plain text',
    bcrypt('03'),
    bcrypt('13'),
    bcrypt('10', '2x'),
    `${bcrypt('10')}=`,
    '5f4dcc3b5aa765d61d8327deb882cf99',
    '$argon2i$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21l$RdescudvJCsgt3ub+b+dWRWJTmaaJObG0123456789A',
    '$argon2id$v=19$m=9999999,t=3,p=4$c29tZXNhbHRzb21l$RdescudvJCsgt3ub+b+dWRWJTmaaJObG0123456789A',
  ])
    expect([other, isKnownHash(other)]).toEqual([other, false])
})
