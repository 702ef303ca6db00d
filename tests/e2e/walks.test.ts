import { describe } from 'vitest'
import { firstFlights } from './first-flight.ts'
import { useStage } from './stage.ts'

const stage = useStage()
describe('from a sentence to numbers', () => firstFlights(stage))
