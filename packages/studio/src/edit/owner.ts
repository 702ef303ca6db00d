import type { Layer, Role } from '../layout.ts'
import type { ElementName } from './edits.ts'

const byRole: Readonly<Partial<Record<Role, ElementName>>> = {
  headline: 'headline',
  kicker: 'kicker',
  body: 'body',
  offer: 'offer',
  offer_plate: 'offer',
  cta: 'cta',
  cta_plate: 'cta',
  wordmark: 'wordmark',
  logo: 'logo',
  subject: 'subject',
  photo: 'subject',
}

/** The element that a layer belongs to; undefined for what is only picture. */
export const ownerOf = ({ element, role }: Layer): ElementName | undefined =>
  element ?? (role && byRole[role])

/** Layers marked as part of an element, so that they move, fade and vanish with it. */
export const belongingTo = (element: ElementName, layers: readonly Layer[]): Layer[] =>
  layers.map((layer): Layer => ({ ...layer, element }))

/** Whether a layer is the element itself or its plate, not an ornament of it. */
export const isCore = ({ role, element }: Layer): boolean =>
  role !== undefined && (byRole[role] !== undefined || (element !== undefined && role === 'background'))
