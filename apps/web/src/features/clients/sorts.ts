import type { ListClients } from '@adwright/contract'

export type Sort = ListClients['sort']
export const sorts = ['name', 'spend', 'campaigns', 'created'] as const satisfies Sort[]
