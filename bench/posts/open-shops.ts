import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { consent } from '@adwright/cli'
import type { MediaId, PageId } from '@adwright/contract'
import { createApiClient, type ApiClient } from '@adwright/contract/client'
import { byHands } from './by-hands.ts'

/** A workspace with a picture for Instagram and two Pages, each of another Meta user, as an agency has them. */
export type Shop = { api: ApiClient; pages: PageId[]; picture: MediaId }

export const PAGES_A_SHOP = 2
const HANDS = 6
const photo = path.resolve(import.meta.dirname, '../../examples/photos/bakery.jpg')

export async function openShops(baseUrl: string, count: number): Promise<Shop[]> {
  const picture = new Blob([await readFile(photo)], { type: 'image/jpeg' })
  const shops: Shop[] = []
  await byHands(
    Array.from({ length: count }, (_, at) => at),
    HANDS,
    async (at) => {
      shops[at] = await openShop(baseUrl, at, picture)
    },
  )
  return shops
}

async function openShop(baseUrl: string, at: number, picture: Blob): Promise<Shop> {
  let accessToken = ''
  const api = createApiClient({
    baseUrl,
    headers: (): Record<string, string> => (accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
  })
  const { signedIn } = await api('signUp', {
    body: { email: `shop-${at}@example.test`, password: 'a long enough sentence', name: `Shop ${at}` },
  })
  if (!signedIn) throw new Error('The bench needs EMAIL_VERIFICATION=optional.')
  accessToken = signedIn.accessToken
  for (let page = 0; page < PAGES_A_SHOP; page += 1) {
    const { authorizeUrl } = await api('startMetaConnection', {
      body: { features: ['ads', 'publishing', 'insights', 'comments'] },
    })
    await consent({
      authorizeUrl,
      accessToken,
      business: `Bakery ${at}-${page}`,
      currency: 'EUR',
      country: 'DE',
      timeZone: 'Europe/Berlin',
    })
  }
  const { connections } = await api('listConnections')
  const pages = connections.flatMap((one) => one.pages.map(({ id }) => id))
  if (pages.length !== PAGES_A_SHOP) throw new Error(`Shop ${at} has ${pages.length} Pages.`)
  const { id } = await api('uploadMedia', {
    form: { purpose: 'post' },
    file: picture,
    filename: 'loaf.jpg',
  })
  return { api, pages, picture: id }
}
