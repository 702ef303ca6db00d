import type { ReadTable } from '../edges/read-edges.ts'
import { standingOf } from '../people/standing.ts'
import { matches, readFilters } from '../wire/filtering.ts'

/** Audiences, the sessions of their uploads, and the terms they stand under. */
export const audienceReads: ReadTable = {
  account: {
    customaudiences: (_, raw, call) => {
      const filters = readFilters(raw)
      return {
        records: call.twin.objects
          .list(call.world.id, 'customaudience')
          .filter(
            (audience) =>
              audience.status === 'ACTIVE' &&
              filters.every((filter) =>
                filter.field === 'name' || filter.field === 'subtype' || filter.field === 'id'
                  ? matches(filter, audience[filter.field])
                  : true,
              ),
          ),
      }
    },
    saved_audiences: (_, __, call) => ({ records: call.twin.objects.list(call.world.id, 'saved_audience') }),
    customaudiencestos: (_, __, call) => {
      const { custom_audience_terms: accepted } = standingOf(call.twin, call.world)
      const rows = [
        { id: 'web_custom_audience_tos', content: 'Simulated Custom Audience terms', type: 'WEB' },
      ]
      return { node: 'CustomAudiencesTOS', rows: accepted ? rows : [] }
    },
  },
  customaudience: {
    sessions: (audience) => ({
      node: 'CustomAudienceSession',
      rows: audience.sessions.map(({ session_id, start_time, end_time, received, invalid }) => ({
        session_id,
        start_time: String(start_time),
        ...(end_time !== undefined && { end_time: String(end_time) }),
        num_received: String(received),
        num_invalid_entries: String(invalid),
        num_matched: String(Math.round((received - invalid) * 0.62)),
        stage: end_time === undefined ? 'uploading' : 'process_completed',
        progress: end_time === undefined ? '50' : '100',
      })),
    }),
    adaccounts: (_, __, call) => ({ records: [call.account] }),
    ads: (audience, _, call) => {
      const using = new Set(
        call.twin.objects
          .list(call.world.id, 'adset')
          .filter(({ targeting }) =>
            JSON.stringify(targeting['custom_audiences'] ?? []).includes(audience.id),
          )
          .map(({ id }) => id),
      )
      return { records: call.twin.objects.list(call.world.id, 'ad').filter((ad) => using.has(ad.adset)) }
    },
  },
}
