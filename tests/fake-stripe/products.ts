import { newId } from './ids.ts'
import { flag, list, mergeMetadata, metadata, required, text } from './params.ts'
import type { Product } from './records.ts'
import { listRoute, route, type Route } from './route.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

export function createProduct(world: World, given: Pick<Product, 'name'> & Partial<Product>): Product {
  const now = world.clock.now()
  return world.products.add({
    id: newId('prod'),
    object: 'product',
    active: true,
    created: now,
    default_price: null,
    description: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: {},
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: now,
    url: null,
    ...given,
  })
}

export const productRoutes: Route[] = [
  route(
    'POST',
    '/v1/products',
    { id: text, name: text, active: flag, description: text, tax_code: text, unit_label: text, metadata },
    (world, { id, name, metadata: pairs, ...rest }) => {
      if (id !== undefined && world.products.find(id)) {
        throw invalid('Product already exists.', { code: 'resource_already_exists', param: 'id' })
      }
      return createProduct(world, {
        name: required(name, 'name'),
        ...(id && { id }),
        ...rest,
        metadata: mergeMetadata({}, pairs),
      })
    },
  ),
  route('GET', '/v1/products/:id', {}, (world, _, id) => world.products.get(id)),
  route(
    'POST',
    '/v1/products/:id',
    { name: text, active: flag, description: text, metadata },
    (world, { metadata: pairs, ...rest }, id) => {
      const product = world.products.get(id)
      const metadata = mergeMetadata(product.metadata, pairs)
      return Object.assign(product, rest, { metadata, updated: world.clock.now() })
    },
  ),
  listRoute('/v1/products', { active: flag, ids: list(text) }, (world, { active, ids }) =>
    world.products
      .newest()
      .filter(
        (product) =>
          (active === undefined || product.active === active) && (ids?.includes(product.id) ?? true),
      ),
  ),
]
