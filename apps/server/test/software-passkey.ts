import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { NewPasskeyResponse, PasskeyResponse } from '@adwright/contract'

type Options = { challenge: string; [more: string]: unknown }
/** What may be wrong about an answer; by itself nothing is. */
type Twist = { verified?: boolean; origin?: string; counter?: number; userHandle?: string }
export type SoftwarePasskey = {
  register(options: Options, twist?: Twist): NewPasskeyResponse
  signIn(options: Options, twist?: Twist): PasskeyResponse
}

/** An authenticator in memory: ES256, no attestation, counts its uses, verifies its person. */
export function createSoftwarePasskey(site: string): SoftwarePasskey {
  const { hostname, origin: ownOrigin } = new URL(site)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  const id = credentialId.toString('base64url')
  let uses = 0
  let user = ''
  const authenticatorData = (counter: number, verified: boolean, credential: Buffer = Buffer.alloc(0)) => {
    const flags = 0x01 | (verified ? 0x04 : 0) | (credential.length > 0 ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(hostname), Buffer.of(flags), count, credential])
  }
  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const own = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const
  return {
    register: (options, { verified = true, origin = ownOrigin, counter = 0 } = {}) => {
      user = String((options['user'] as { id?: string } | undefined)?.id ?? '')
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = cbor(
        new Map<Cbor, Cbor>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      )
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credentialId.length)
      const data = authenticatorData(
        counter,
        verified,
        Buffer.concat([Buffer.alloc(16), length, credentialId, key]),
      )
      const attestation = cbor(
        new Map<Cbor, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      )
      return {
        ...own,
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    signIn: (options, { verified = true, origin = ownOrigin, counter = ++uses, userHandle = user } = {}) => {
      const data = authenticatorData(counter, verified)
      const client = clientData('webauthn.get', options.challenge, origin)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...own,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle,
        },
      }
    },
  }
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

type Cbor = number | string | Buffer | Map<Cbor, Cbor>
/** As much of CBOR (RFC 8949) as an authenticator says. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flat().map(cbor)])
}
function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.of((major << 5) | size)
  if (size < 256) return Buffer.of((major << 5) | 24, size)
  return Buffer.of((major << 5) | 25, size >> 8, size & 255)
}
