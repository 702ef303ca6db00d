import { describe } from 'vitest'
import { postWalks } from './post-walk.ts'
import { useStage } from './stage.ts'

const stage = useStage()
describe('a post for two networks', () => postWalks(stage))
