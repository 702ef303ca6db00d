import { list, text } from './params.ts'
import { listRoute, route, type Route } from './route.ts'

export const eventRoutes: Route[] = [
  listRoute('/v1/events', { type: text, types: list(text) }, (world, { type, types }) =>
    world.events
      .newest()
      .filter(
        (event) => (type === undefined || event.type === type) && (types?.includes(event.type) ?? true),
      ),
  ),
  route('GET', '/v1/events/:id', {}, (world, _, id) => world.events.get(id)),
]
