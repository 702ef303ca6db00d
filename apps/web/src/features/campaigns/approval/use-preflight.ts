import type { CampaignId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api.ts'

/** Everything that a launch would set, asked anew for whoever is to launch it or to say yes to it. */
export const usePreflight = (id: CampaignId) =>
  useQuery({ ...apiQuery('preflightCampaign', { params: { id } }), staleTime: 0 })
