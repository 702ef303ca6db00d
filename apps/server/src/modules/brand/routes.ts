import type { Router } from '#platform/http/router.ts'
import type { Brand } from './index.ts'

export function brandRoutes(router: Router, brand: Brand): void {
  router.route('getBrand', ({ member }) => brand.read(member))
  router.route('saveBrand', ({ member, body }) => brand.save(member, body))
  router.route('readBrandPage', ({ member, body }) => brand.readPage(member, body))
  router.route('takePagePictures', ({ member, body }) => brand.takePictures(member, body.pictures))
}
