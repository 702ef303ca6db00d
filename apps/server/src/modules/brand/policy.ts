import type { PolicyPart } from '#platform/http/policy.ts'

export const brandPolicy = {
  getBrand: 'view',
  saveBrand: 'create',
  readBrandPage: 'create',
  takePagePictures: 'create',
} as const satisfies PolicyPart
