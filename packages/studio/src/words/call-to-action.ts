import type { Industry, Objective } from '../brief.ts'
import type { CallToAction } from './words.ts'

const sale: Readonly<Record<Industry, readonly [CallToAction, ...CallToAction[]]>> = {
  food: ['ORDER_NOW'],
  real_estate: ['BOOK_NOW', 'CONTACT_US'],
  fitness: ['BOOK_NOW', 'SIGN_UP'],
  beauty: ['SHOP_NOW', 'BOOK_NOW'],
  automotive: ['BOOK_NOW', 'CONTACT_US'],
  education: ['SIGN_UP', 'APPLY_NOW'],
  healthcare: ['BOOK_NOW'],
  ecommerce: ['SHOP_NOW'],
  technology: ['SIGN_UP'],
  fashion: ['SHOP_NOW'],
  general: ['SHOP_NOW'],
}

const lead: Readonly<Partial<Record<Industry, readonly [CallToAction, ...CallToAction[]]>>> = {
  education: ['APPLY_NOW', 'SIGN_UP'],
  real_estate: ['GET_QUOTE', 'CONTACT_US'],
  automotive: ['GET_QUOTE', 'CONTACT_US'],
  healthcare: ['BOOK_NOW', 'CONTACT_US'],
}

/** Buttons that suit the objective, the first the most usual. An offer earns its own button when people may buy. */
export function buttonsFor(
  objective: Objective,
  industry: Industry,
  hasOffer: boolean,
): readonly [CallToAction, ...CallToAction[]] {
  switch (objective) {
    case 'sales':
      return hasOffer ? [...sale[industry], 'GET_OFFER'] : sale[industry]
    case 'leads':
      return lead[industry] ?? ['SIGN_UP', 'GET_QUOTE']
    case 'traffic':
      return industry === 'food' ? ['SEE_MENU', 'LEARN_MORE'] : ['LEARN_MORE']
    case 'engagement':
      return ['LEARN_MORE', 'CONTACT_US']
    case 'awareness':
      return ['LEARN_MORE']
  }
}
